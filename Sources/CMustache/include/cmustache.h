#ifndef FACTCHECK_CMUSTACHE_H
#define FACTCHECK_CMUSTACHE_H

#include <stdbool.h>
#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

/// A template that is read; it may draw on several threads at once.
struct mustache_template;
/// What a template draws: an object, a list, a text or a truth value.
struct mustache_data;

/// What is added to data and holds nothing, or nothing yet.
enum mustache_kind { MUSTACHE_FALSE, MUSTACHE_TRUE, MUSTACHE_OBJECT };

/// Reads a template, which is kept for as long as the program runs; NULL where it is none.
const struct mustache_template *_Nullable mustache_compile(const char *_Nonnull text, size_t length);

/// An empty object, to be given to `mustache_free`; NULL without memory.
struct mustache_data *_Nullable mustache_object(void);

void mustache_free(struct mustache_data *_Nullable root);

/// Adds to an object, under a key that it does not have, or to a list, which asks for no key.
///
/// What is returned belongs to its parent and is freed with it. NULL without memory.
struct mustache_data *_Nullable mustache_add(
    struct mustache_data *_Nonnull parent, const char *_Nullable key, enum mustache_kind kind);

/// The same for a list that will have so many items.
struct mustache_data *_Nullable mustache_add_list(
    struct mustache_data *_Nonnull parent, const char *_Nullable key, size_t count);

/// The same for a text; false without memory.
bool mustache_add_text(
    struct mustache_data *_Nonnull parent, const char *_Nullable key, const char *_Nullable text, size_t length);

/// Hands what the template draws over, stretch by stretch; false without memory.
bool mustache_draw(
    const struct mustache_template *_Nonnull from, const struct mustache_data *_Nonnull data, void *_Nullable context,
    void (*_Nonnull write)(void *_Nullable context, const char *_Nonnull text, size_t length));

#ifdef __cplusplus
}
#endif

#endif
