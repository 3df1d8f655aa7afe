#include "CV4L2.h"

#include <fcntl.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>

#if __SIZEOF_POINTER__ == 8
// The kernel's layouts on 64-bit machines: a changed header must not reach a driver unnoticed.
_Static_assert(sizeof(struct v4l2_capability) == 104, "v4l2_capability");
_Static_assert(sizeof(struct v4l2_format) == 208, "v4l2_format");
_Static_assert(sizeof(struct v4l2_streamparm) == 204, "v4l2_streamparm");
_Static_assert(sizeof(struct v4l2_requestbuffers) == 20, "v4l2_requestbuffers");
_Static_assert(sizeof(struct v4l2_buffer) == 88, "v4l2_buffer");
#endif

// libv4l2 writes a line to stderr for every failed call, even for an empty queue. What matters comes back as errno.
// LIBV4L2_LOG_FILENAME still turns its log on.
static void silence_log(void) {
    if (!v4l2_log_file && !getenv("LIBV4L2_LOG_FILENAME")) v4l2_log_file = fopen("/dev/null", "we");
}

int cv4l2_open(const char *path) {
    static pthread_once_t once = PTHREAD_ONCE_INIT;
    pthread_once(&once, silence_log);
    return v4l2_open(path, O_RDWR | O_NONBLOCK | O_CLOEXEC, 0);
}

int cv4l2_query_capability(int device, struct v4l2_capability *capability) {
    return v4l2_ioctl(device, VIDIOC_QUERYCAP, capability);
}

int cv4l2_set_format(int device, struct v4l2_format *format) {
    return v4l2_ioctl(device, VIDIOC_S_FMT, format);
}

int cv4l2_set_parameters(int device, struct v4l2_streamparm *parameters) {
    return v4l2_ioctl(device, VIDIOC_S_PARM, parameters);
}

int cv4l2_request_buffers(int device, struct v4l2_requestbuffers *request) {
    return v4l2_ioctl(device, VIDIOC_REQBUFS, request);
}

int cv4l2_query_buffer(int device, struct v4l2_buffer *buffer) {
    return v4l2_ioctl(device, VIDIOC_QUERYBUF, buffer);
}

int cv4l2_enqueue(int device, struct v4l2_buffer *buffer) {
    return v4l2_ioctl(device, VIDIOC_QBUF, buffer);
}

int cv4l2_dequeue(int device, struct v4l2_buffer *buffer) {
    return v4l2_ioctl(device, VIDIOC_DQBUF, buffer);
}

int cv4l2_stream_on(int device) {
    enum v4l2_buf_type type = V4L2_BUF_TYPE_VIDEO_CAPTURE;
    return v4l2_ioctl(device, VIDIOC_STREAMON, &type);
}

int cv4l2_stream_off(int device) {
    enum v4l2_buf_type type = V4L2_BUF_TYPE_VIDEO_CAPTURE;
    return v4l2_ioctl(device, VIDIOC_STREAMOFF, &type);
}
