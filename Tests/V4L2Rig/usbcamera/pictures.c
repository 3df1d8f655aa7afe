#include "pictures.h"

#include "descriptors.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static struct {
    uint8_t *bytes;
    size_t size, position;
    bool is_mjpeg;
} clip;
static const char *orders;

void load_pictures(const char *path, bool is_mjpeg, const char *orders_path) {
    FILE *file = fopen(path, "rb");
    if (!file) {
        perror(path);
        exit(1);
    }
    fseek(file, 0, SEEK_END);
    clip.size = (size_t)ftell(file);
    rewind(file);
    clip.bytes = malloc(clip.size);
    if (!clip.bytes || fread(clip.bytes, 1, clip.size, file) != clip.size) exit(1);
    fclose(file);
    clip.is_mjpeg = is_mjpeg;
    orders = orders_path;
}

bool is_ordered(const char *word) {
    char words[128] = " ";
    char wanted[32];
    FILE *file = fopen(orders, "r");
    if (!file) return false;
    size_t size = fread(words + 1, 1, sizeof words - 3, file);
    fclose(file);
    strcpy(words + 1 + size, " ");
    for (char *place = words; *place; place++)
        if (*place == '\n') *place = ' ';
    snprintf(wanted, sizeof wanted, " %s ", word);
    return strstr(words, wanted);
}

size_t next_picture(uint8_t *target, size_t limit) {
    uint32_t size = FRAME_BYTES;
    if (clip.position >= clip.size) clip.position = 0;
    if (clip.is_mjpeg) {
        memcpy(&size, clip.bytes + clip.position, sizeof size);
        clip.position += sizeof size;
    }
    if (size > limit || clip.position + size > clip.size) exit(1);
    memcpy(target, clip.bytes + clip.position, size);
    clip.position += size;
    if (is_ordered("short")) size /= 2;
    if (is_ordered("corrupt"))
        for (uint32_t place = 600; place < size; place += 37) target[place] ^= 0x5a;
    return size;
}
