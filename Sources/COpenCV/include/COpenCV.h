/// The part of OpenCV 4 (core, imgproc, dnn) that FaceQueue uses, as C.
///
/// OpenCV 4 has no C interface for dnn. This one lets no C++ exception and no cv:: type through: every call that can
/// fail returns a `cocv_status` and, on failure, writes one English line into the caller's `cocv_message`.
///
/// Pixels are 8-bit BGR throughout, rows `stride` bytes apart. A net is not thread-safe: one thread at a time.
#ifndef COPENCV_H
#define COPENCV_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef enum {
    COCV_OK = 0,
    /// A null pointer, an empty size or an unknown name.
    COCV_BAD_ARGUMENT,
    /// The file is not an ONNX network that OpenCV can run.
    COCV_BAD_MODEL,
    /// OpenCV gave up during the work itself.
    COCV_FAILED,
} cocv_status;

/// One line that says why a call failed; always ends with NUL.
typedef struct {
    char text[256];
} cocv_message;

/// A picture to read: `height` rows of `width` BGR pixels.
typedef struct {
    const uint8_t *pixels;
    int32_t width;
    int32_t height;
    size_t stride;
} cocv_picture;

/// A picture to write, of the same layout as `cocv_picture`.
typedef struct {
    uint8_t *pixels;
    int32_t width;
    int32_t height;
    size_t stride;
} cocv_canvas;

/// Values of one output of the last forward pass. Valid until the next pass or the end of the net.
typedef struct {
    const float *values;
    size_t count;
} cocv_tensor;

typedef struct cocv_net cocv_net;

/// Reads a network from the ONNX file at `path`, which is not needed afterwards.
cocv_status cocv_net_create(const char *path, cocv_net **net, cocv_message *message);

void cocv_net_destroy(cocv_net *net);

/// Runs the network once on a batch of `count` pictures of equal size: the values 0…255 as they are, planes in the
/// order B, G, R, or R, G, B with `swap_red_blue`.
cocv_status cocv_net_forward(
    cocv_net *net, const cocv_picture *pictures, size_t count, bool swap_red_blue, cocv_message *message);

/// Gives the output called `name` of the last forward pass.
cocv_status cocv_net_output(const cocv_net *net, const char *name, cocv_tensor *tensor, cocv_message *message);

/// Fills the canvas with the whole picture: area averages when it shrinks, bilinear when it grows.
cocv_status cocv_resize(cocv_picture source, cocv_canvas target, cocv_message *message);

/// Fills the canvas with the whole picture, bilinear even when it shrinks: networks that were trained so want it so.
cocv_status cocv_sample(cocv_picture source, cocv_canvas target, cocv_message *message);

/// Fills the canvas with the picture under the 2×3 `matrix` (row by row, from source to target), bilinear; black
/// where the source has nothing.
cocv_status cocv_warp_affine(
    cocv_picture source, const double matrix[6], cocv_canvas target, cocv_message *message);

/// Sets how many threads OpenCV's own loops take, in the whole process; 1 means the calling thread alone.
cocv_status cocv_set_threads(int32_t count, cocv_message *message);

#ifdef __cplusplus
}
#endif

#endif
