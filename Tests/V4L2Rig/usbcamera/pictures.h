// What the camera films: a clip, spoiled as the orders say.
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// `clip`: raw YUYV pictures, or each JPEG behind its length (four bytes, little endian).
// `orders`: a file with words, read again for every picture: stall, short, corrupt, errbit.
void load_pictures(const char *clip, bool is_mjpeg, const char *orders);

bool is_ordered(const char *word);

// The next picture, at most `limit` bytes.
size_t next_picture(uint8_t *target, size_t limit);
