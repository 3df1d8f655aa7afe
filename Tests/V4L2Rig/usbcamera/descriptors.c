#include "descriptors.h"

#include <string.h>

static uint8_t *append(uint8_t *place, const void *bytes, size_t size) {
    memcpy(place, bytes, size);
    return place + size;
}

size_t write_configuration(uint8_t *target, int is_mjpeg) {
    size_t format = is_mjpeg ? MJPEG_BYTES : YUYV_BYTES;
    size_t streaming = HEADER_BYTES + format + SIZE_BYTES + COLOUR_BYTES;
    uint8_t header[HEADER_BYTES] = {HEADER_BYTES, 0x24, 1, 1, TWO(streaming), 0x81, 0, 2, 0, 0, 0, 1, 0};
    uint8_t size[SIZE_BYTES];
    uint8_t *place = append(target, first_part, sizeof first_part);

    memcpy(size, size_descriptor, sizeof size);
    if (is_mjpeg) size[2] = 7;
    place = append(place, header, sizeof header);
    place = append(place, is_mjpeg ? mjpeg_format : yuyv_format, format);
    place = append(place, size, sizeof size);
    place = append(place, colour_descriptor, sizeof colour_descriptor);
    place = append(place, endpoint_descriptor, sizeof endpoint_descriptor);
    target[2] = (place - target) & 255;
    target[3] = (uint8_t)((place - target) >> 8);
    return (size_t)(place - target);
}
