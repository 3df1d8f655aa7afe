#pragma once

// What Swift cannot call by itself: libv4l2's variadic functions with the request numbers of <linux/videodev2.h>.
// Every function returns what libv4l2 returned; the reason for -1 stands in errno.

#include <libv4l2.h>
#include <linux/videodev2.h>

/// Opens a video device for streaming: read and write, non-blocking, closed on exec.
int cv4l2_open(const char *path);

int cv4l2_query_capability(int device, struct v4l2_capability *capability);
int cv4l2_set_format(int device, struct v4l2_format *format);
int cv4l2_set_parameters(int device, struct v4l2_streamparm *parameters);
int cv4l2_request_buffers(int device, struct v4l2_requestbuffers *request);
int cv4l2_query_buffer(int device, struct v4l2_buffer *buffer);
int cv4l2_enqueue(int device, struct v4l2_buffer *buffer);
int cv4l2_dequeue(int device, struct v4l2_buffer *buffer);
int cv4l2_stream_on(int device);
int cv4l2_stream_off(int device);
