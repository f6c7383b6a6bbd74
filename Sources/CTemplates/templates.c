#include "templates.h"

#include <string.h>

// Templates are data: one line below for each file of html/.
#define TEMPLATE(name) static const unsigned char name##_bytes[] = {

TEMPLATE(page)
#embed "html/page.mustache"
};
TEMPLATE(report)
#embed "html/report.mustache"
};
TEMPLATE(text)
#embed "html/text.mustache"
};
TEMPLATE(finding)
#embed "html/finding.mustache"
};
TEMPLATE(intervals)
#embed "html/intervals.mustache"
};
TEMPLATE(facts)
#embed "html/facts.mustache"
};
TEMPLATE(inventory)
#embed "html/inventory.mustache"
};
TEMPLATE(checklist)
#embed "html/checklist.mustache"
};
TEMPLATE(style)
#embed "html/style.css"
};

#define ROW(name) {#name, name##_bytes, sizeof name##_bytes}

static const struct {
  const char *name;
  const unsigned char *bytes;
  size_t length;
} table[] = {
    ROW(page), ROW(report), ROW(text), ROW(finding), ROW(intervals), ROW(facts), ROW(inventory), ROW(checklist), ROW(style),
};

const unsigned char *factcheck_template(const char *name, size_t *length) {
  for (size_t index = 0; index < sizeof table / sizeof table[0]; index += 1) {
    if (strcmp(table[index].name, name) == 0) {
      *length = table[index].length;
      return table[index].bytes;
    }
  }
  *length = 0;
  return NULL;
}
