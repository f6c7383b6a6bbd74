#include "lexicons.h"

#include <string.h>

// Word lists are data: one line below for each file of en/.
#define LEXICON(name) \
  static const unsigned char name##_bytes[] = {

LEXICON(words)
#embed "en/words.tsv"
};
LEXICON(numbers)
#embed "en/numbers.tsv"
};
LEXICON(calendar)
#embed "en/calendar.tsv"
};
LEXICON(holidays)
#embed "en/holidays.tsv"
};
LEXICON(moving_holidays)
#embed "en/moving-holidays.tsv"
};
LEXICON(hedges)
#embed "en/hedges.tsv"
};
LEXICON(units)
#embed "en/units.tsv"
};
LEXICON(currencies)
#embed "en/currencies.tsv"
};
LEXICON(inflection_table)
#embed "en/inflections.bin"
};
LEXICON(actions)
#embed "en/actions.tsv"
};
LEXICON(cues)
#embed "en/cues.tsv"
};
LEXICON(names)
#embed "en/names.tsv"
};
LEXICON(aliases)
#embed "en/aliases.tsv"
};
LEXICON(spellings)
#embed "en/spellings.tsv"
};
LEXICON(metonyms)
#embed "en/metonyms.tsv"
};
LEXICON(acronyms)
#embed "en/acronyms.tsv"
};
LEXICON(misspelled_names)
#embed "en/misspelled-names.tsv"
};
LEXICON(word_table)
#embed "en/words.bin"
};
LEXICON(spelling_table)
#embed "en/spellings.bin"
};
LEXICON(place_table)
#embed "en/places.bin"
};
LEXICON(name_table)
#embed "en/names.bin"
};

#define ROW(name) {#name, name##_bytes, sizeof name##_bytes}

static const struct {
  const char *name;
  const unsigned char *bytes;
  size_t length;
} table[] = {
    ROW(words),
    ROW(numbers),
    ROW(calendar),
    ROW(holidays),
    ROW(moving_holidays),
    ROW(hedges),
    ROW(units),
    ROW(currencies),
    ROW(inflection_table),
    ROW(actions),
    ROW(cues),
    ROW(names),
    ROW(aliases),
    ROW(spellings),
    ROW(metonyms),
    ROW(acronyms),
    ROW(misspelled_names),
    ROW(word_table),
    ROW(spelling_table),
    ROW(place_table),
    ROW(name_table),
};

const unsigned char *factcheck_lexicon(const char *name, size_t *length) {
  for (size_t index = 0; index < sizeof table / sizeof table[0]; index += 1) {
    if (strcmp(table[index].name, name) == 0) {
      *length = table[index].length;
      return table[index].bytes;
    }
  }
  *length = 0;
  return NULL;
}
