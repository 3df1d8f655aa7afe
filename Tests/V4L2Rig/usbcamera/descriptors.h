// What the camera says of itself when it is plugged in: a UVC 1.0 webcam with one format and one size, over bulk transfers.
#pragma once

#include <stddef.h>
#include <stdint.h>

enum { WIDTH = 640, HEIGHT = 480, FRAME_BYTES = WIDTH * HEIGHT * 2, PAYLOAD_BYTES = 16384, INTERVAL = 1000000 /* × 100 ns */ };

#define TWO(x) (x) & 255, ((x) >> 8) & 255
#define FOUR(x) TWO(x), TWO((x) >> 16)
#define HEADER_BYTES 14
#define YUYV_BYTES 27
#define MJPEG_BYTES 11
#define SIZE_BYTES 30
#define COLOUR_BYTES 6

static const uint8_t device_descriptor[] = {
    18, 1, TWO(0x0200), 0xef, 2, 1, 64, TWO(0x1d6b), TWO(0x0105), TWO(0x0100), 1, 2, 3, 1,
};

// Everything before the format: configuration, video control with its two terminals, video streaming.
static const uint8_t first_part[] = {
    9, 2, TWO(0), 2, 1, 0, 0x80, 50,                          // configuration, total length filled in later
    8, 0x0b, 0, 2, 14, 3, 0, 0,                               // both interfaces belong together
    9, 4, 0, 0, 0, 14, 1, 0, 0,                               // video control
    13, 0x24, 1, TWO(0x0100), TWO(13 + 18 + 9), FOUR(48000000), 1, 1,
    18, 0x24, 2, 1, TWO(0x0201), 0, 0, 0, 0, 0, 0, 0, 0, 3, 0, 0, 0,  // the camera
    9, 0x24, 3, 2, TWO(0x0101), 0, 1, 0,                      // the USB port
    9, 4, 1, 0, 1, 14, 2, 0, 0,                               // video streaming
};

static const uint8_t yuyv_format[YUYV_BYTES] = {
    27, 0x24, 4, 1, 1, 'Y', 'U', 'Y', '2', 0, 0, 0x10, 0, 0x80, 0, 0, 0xaa, 0, 0x38, 0x9b, 0x71, 16, 1, 0, 0, 0, 0,
};

static const uint8_t mjpeg_format[MJPEG_BYTES] = {11, 0x24, 6, 1, 1, 1, 1, 0, 0, 0, 0};

// One size with one rate; its second byte after 0x24 differs between the formats (5, 7).
static const uint8_t size_descriptor[SIZE_BYTES] = {
    30, 0x24, 5, 1, 0, TWO(WIDTH), TWO(HEIGHT), FOUR(FRAME_BYTES * 8 * 10), FOUR(FRAME_BYTES * 8 * 10),
    FOUR(FRAME_BYTES), FOUR(INTERVAL), 1, FOUR(INTERVAL),
};

static const uint8_t colour_descriptor[COLOUR_BYTES] = {6, 0x24, 0x0d, 1, 1, 4};

static const uint8_t endpoint_descriptor[] = {7, 5, 0x81, 2, TWO(512), 0};

// Puts the whole configuration together; returns its size.
size_t write_configuration(uint8_t *target, int is_mjpeg);
