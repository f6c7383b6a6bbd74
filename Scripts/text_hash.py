"""`TextHash` of the module TextModel: 64-bit FNV-1a of letters in lower case, mixed once more at the end."""
MASK = (1 << 64) - 1


def finish(h):
    h ^= h >> 33
    h = (h * 0xFF51AFD7ED558CCD) & MASK
    return h ^ (h >> 33)


def word_hash(word):
    h = 0xCBF29CE484222325
    for byte in word.encode():
        h = ((h ^ byte) * 0x100000001B3) & MASK
    return finish(h)


def phrase_hash(words):
    h = word_hash(words[0])
    for word in words[1:]:
        h = finish(((h * 0x9E3779B97F4A7C15) & MASK) ^ word_hash(word))
    return h
