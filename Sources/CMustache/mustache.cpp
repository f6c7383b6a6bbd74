#include "cmustache.h"

#include <kainjow/mustache.hpp>
#include <string>
#include <utility>

using kainjow::mustache::data;
using kainjow::mustache::list;
using kainjow::mustache::mustache;

// No exception leaves this file: what can be thrown says that memory is out.

struct mustache_template {
  // Drawing asks for one that may change, and changes it only for partials and lambdas, which the data here cannot hold.
  mutable mustache tree;
};

namespace {

mustache_data *handle(data *node) { return reinterpret_cast<mustache_data *>(node); }
data &node(mustache_data *handle) { return *reinterpret_cast<data *>(handle); }
const data &node(const mustache_data *handle) { return *reinterpret_cast<const data *>(handle); }

// The library gives the items of a list only to be read, though nothing of them is constant.
list &items(data &parent) { return const_cast<list &>(parent.list_value()); }

// The library copies a list and an object with all that is in them, so they are added empty and filled in their place.
data *put(mustache_data *parent, const char *key, data &&child) {
  data &place = node(parent);
  if (!place.is_list()) return &(place[key] = std::move(child));
  items(place).push_back(std::move(child));
  return &items(place).back();
}

data::type type(mustache_kind kind) {
  switch (kind) {
    case MUSTACHE_FALSE: return data::type::bool_false;
    case MUSTACHE_TRUE: return data::type::bool_true;
    case MUSTACHE_OBJECT: return data::type::object;
  }
  return data::type::invalid;
}

}  // namespace

const mustache_template *mustache_compile(const char *text, size_t length) {
  try {
    auto made = new mustache_template{mustache{std::string(text, length)}};
    if (made->tree.is_valid()) return made;
    delete made;
  } catch (...) {
  }
  return nullptr;
}

mustache_data *mustache_object() {
  try {
    return handle(new data{data::type::object});
  } catch (...) {
    return nullptr;
  }
}

void mustache_free(mustache_data *root) { delete reinterpret_cast<data *>(root); }

mustache_data *mustache_add(mustache_data *parent, const char *key, mustache_kind kind) {
  try {
    return handle(put(parent, key, data{type(kind)}));
  } catch (...) {
    return nullptr;
  }
}

mustache_data *mustache_add_list(mustache_data *parent, const char *key, size_t count) {
  try {
    data *added = put(parent, key, data{data::type::list});
    // A list that grew would copy what is in it, and leave the handles behind.
    items(*added).reserve(count);
    return handle(added);
  } catch (...) {
    return nullptr;
  }
}

bool mustache_add_text(mustache_data *parent, const char *key, const char *text, size_t length) {
  try {
    put(parent, key, data{std::string(text, length)});
    return true;
  } catch (...) {
    return false;
  }
}

bool mustache_draw(
    const mustache_template *from, const mustache_data *data, void *context, void (*write)(void *, const char *, size_t)) {
  try {
    from->tree.render(node(data), [=](const std::string &text) { write(context, text.data(), text.size()); });
    return true;
  } catch (...) {
    return false;
  }
}
