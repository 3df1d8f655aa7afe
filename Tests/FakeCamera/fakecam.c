// A V4L2 capture device without a kernel driver, for tests of a whole process: load it with LD_PRELOAD.
//
// It stands in for open, openat, ioctl, mmap and close of one path and, because libv4l2 calls the kernel through
// syscall(), for that too. The descriptor that a program gets is one end of a socket pair, made readable once for every
// filled buffer, so that poll, select and epoll work without being caught.
//
// Environment:
//   FAKECAM_DEV     path of the device                                   (/dev/video0)
//   FAKECAM_FMT     YUYV, MJPG, or any four characters for an odd camera (YUYV)
//   FAKECAM_W, FAKECAM_H, FAKECAM_FPS                                    (640, 480, 15)
//   FAKECAM_CLIP    file to replay: raw frames, or for MJPG each JPEG behind its length (4 bytes, little endian);
//                   without it a grey ramp is drawn
//   FAKECAM_FAULT   KIND@FRAME[,KIND@FRAME…], FRAME counted over the whole life of the process:
//     enodev   the device is pulled out          eio      reading fails until it is opened again
//     stall    no further frame until reopened   drop     this frame is lost
//     short    half of the bytes                 corrupt  bytes flipped
//     errflag  marked as broken by the driver
//     busy@0   open says EBUSY                   gone@0   open says ENODEV
//     denied@0 open says EACCES
//   FAKECAM_REPLUG  after enodev: so many attempts to open fail before the device is back; without it, it stays away
//   FAKECAM_CONTROL a file with words, read again with every frame and every call, so that a test can break and mend the
//                   camera of a running program:
//     unplugged, eio, stall, short, corrupt, errflag   as above, for as long as the word is there
//     device=PATH        its path from now on          clip=FILE     what it shows from now on
//     fail=CALL:ERRNO    this call fails               hang=CALL     this call does not return
//                        (CALL: DQBUF, QBUF, STREAMON, S_FMT, REQBUFS, QUERYCAP)
//   FAKECAM_SYS     a folder that stands in for /sys/class/video4linux

#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <linux/videodev2.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

enum { BUFFER_LIMIT = 8, NANOSECONDS = 1000000000 };

struct queue {
    int indices[BUFFER_LIMIT];
    int count;
};

struct buffer {
    struct v4l2_buffer description;
    bool queued;
};

// Everything below is guarded by `lock`, apart from the clip, which is read once.
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t changed = PTHREAD_COND_INITIALIZER;

static struct {
    int program_end;  // the descriptor that the program holds
    int signal_end;   // written to when a buffer is filled
    int memory_file;
    unsigned char *memory;
    unsigned width, height, format, buffer_size;
    double rate;
    bool nonblocking, streaming, thread_runs, unplugged, broken;
    int attempts_until_back;
    unsigned sequence;
    unsigned frames_ever;
    pthread_t thread;
    struct buffer buffers[BUFFER_LIMIT];
    int buffer_count;
    struct queue empty, filled;
} camera = {.program_end = -1, .signal_end = -1, .memory_file = -1};

static struct {
    unsigned char *bytes;
    size_t size, position;
    char path[256];
} clip;

// The words of FAKECAM_CONTROL, with a space before and behind each.
static char orders[512] = " ";

// ---- small helpers ----

// The real system call. libc's syscall() is ours.
static long kernel(long number, long a, long b, long c, long d, long e, long f) {
    long result;
#if defined(__x86_64__)
    register long r10 __asm__("r10") = d, r8 __asm__("r8") = e, r9 __asm__("r9") = f;
    __asm__ volatile("syscall"
                     : "=a"(result)
                     : "a"(number), "D"(a), "S"(b), "d"(c), "r"(r10), "r"(r8), "r"(r9)
                     : "rcx", "r11", "memory");
#elif defined(__aarch64__)
    register long x8 __asm__("x8") = number, x0 __asm__("x0") = a, x1 __asm__("x1") = b, x2 __asm__("x2") = c,
                  x3 __asm__("x3") = d, x4 __asm__("x4") = e, x5 __asm__("x5") = f;
    __asm__ volatile("svc 0" : "+r"(x0) : "r"(x8), "r"(x1), "r"(x2), "r"(x3), "r"(x4), "r"(x5) : "memory");
    result = x0;
#else
#error "the fake camera knows x86-64 and AArch64 only"
#endif
    if (result < 0 && result > -4096) {
        errno = (int)-result;
        return -1;
    }
    return result;
}

static int fail(int reason) {
    errno = reason;
    return -1;
}

static const char *setting(const char *key, const char *otherwise) {
    const char *value = getenv(key);
    return value && *value ? value : otherwise;
}

static void read_orders(void) {
    const char *path = getenv("FAKECAM_CONTROL");
    if (!path) return;
    int file = (int)kernel(SYS_openat, AT_FDCWD, (long)path, O_RDONLY | O_CLOEXEC, 0, 0, 0);
    if (file < 0) return;
    long size = kernel(SYS_read, file, (long)(orders + 1), sizeof orders - 3, 0, 0, 0);
    kernel(SYS_close, file, 0, 0, 0, 0, 0);
    if (size < 0) size = 0;
    for (long place = 1; place <= size; place++)
        if (orders[place] == '\n') orders[place] = ' ';
    strcpy(orders + 1 + size, " ");
}

static bool is_ordered(const char *word) {
    char wanted[64];
    snprintf(wanted, sizeof wanted, " %s ", word);
    return strstr(orders, wanted);
}

// What stands behind `key=` in the orders, copied into `value`; false when nothing does.
static bool ordered_value(const char *key, char *value, size_t size) {
    char wanted[64];
    snprintf(wanted, sizeof wanted, " %s=", key);
    const char *found = strstr(orders, wanted);
    if (!found) return false;
    found += strlen(wanted);
    size_t length = strcspn(found, " ");
    if (length >= size) return false;
    memcpy(value, found, length);
    value[length] = 0;
    return true;
}

// Whether FAKECAM_FAULT has `kind` at this frame, or FAKECAM_CONTROL has it now.
static bool has_fault(const char *kind, unsigned frame) {
    if (is_ordered(kind)) return true;
    const char *fault = getenv("FAKECAM_FAULT");
    size_t length = strlen(kind);
    while (fault && *fault) {
        if (!strncmp(fault, kind, length) && fault[length] == '@' && (unsigned)atoi(fault + length + 1) == frame)
            return true;
        fault = strchr(fault, ',');
        if (fault) fault++;
    }
    return false;
}

static int take_first(struct queue *queue) {
    int first = queue->indices[0];
    memmove(queue->indices, queue->indices + 1, --queue->count * sizeof(int));
    return first;
}

static void append(struct queue *queue, int index) {
    queue->indices[queue->count++] = index;
}

// ---- pictures ----

static void load_clip(void) {
    char path[sizeof clip.path];
    struct stat status;
    if (!ordered_value("clip", path, sizeof path)) snprintf(path, sizeof path, "%s", setting("FAKECAM_CLIP", ""));
    if (!strcmp(path, clip.path)) return;
    if (clip.bytes) kernel(SYS_munmap, (long)clip.bytes, (long)clip.size, 0, 0, 0, 0);
    clip.bytes = NULL;
    clip.position = 0;
    strcpy(clip.path, path);
    int file = (int)kernel(SYS_openat, AT_FDCWD, (long)path, O_RDONLY | O_CLOEXEC, 0, 0, 0);
    if (file < 0) return;
    if (!fstat(file, &status) && status.st_size > 0) {
        long bytes = kernel(SYS_mmap, 0, status.st_size, PROT_READ, MAP_PRIVATE, file, 0);
        if (bytes != -1) {
            clip.bytes = (unsigned char *)bytes;
            clip.size = (size_t)status.st_size;
        }
    }
    kernel(SYS_close, file, 0, 0, 0, 0, 0);
}

static unsigned copy_from_clip(unsigned char *target, unsigned size) {
    if (clip.position + size > clip.size) clip.position = 0;
    memcpy(target, clip.bytes + clip.position, size);
    clip.position += size;
    return size;
}

static unsigned copy_jpeg_from_clip(unsigned char *target) {
    unsigned size;
    if (clip.position + sizeof size > clip.size) clip.position = 0;
    memcpy(&size, clip.bytes + clip.position, sizeof size);
    clip.position += sizeof size;
    return copy_from_clip(target, size < camera.buffer_size ? size : camera.buffer_size);
}

static unsigned draw_ramp(unsigned char *target) {
    unsigned size = camera.width * camera.height * 2;
    for (unsigned place = 0; place < size; place++)
        target[place] = place & 1 ? 128 : (unsigned char)(place / 2 % camera.width + camera.sequence * 4);
    return size;
}

static unsigned next_picture(unsigned char *target) {
    load_clip();
    if (!clip.bytes) return draw_ramp(target);
    if (camera.format == V4L2_PIX_FMT_MJPEG) return copy_jpeg_from_clip(target);
    return copy_from_clip(target, camera.width * camera.height * 2);
}

// ---- the sensor's thread ----

static void wake_program(void) {
    kernel(SYS_write, camera.signal_end, (long)"f", 1, 0, 0, 0);
    pthread_cond_broadcast(&changed);
}

static void fill_next_buffer(unsigned frame) {
    int index = take_first(&camera.empty);
    unsigned char *target = camera.memory + (size_t)index * camera.buffer_size;
    struct v4l2_buffer *description = &camera.buffers[index].description;
    unsigned size = next_picture(target);
    struct timespec now;

    description->flags = V4L2_BUF_FLAG_MAPPED | V4L2_BUF_FLAG_TIMESTAMP_MONOTONIC;
    if (has_fault("short", frame)) size /= 2;
    if (has_fault("errflag", frame)) description->flags |= V4L2_BUF_FLAG_ERROR;
    for (unsigned place = 600; has_fault("corrupt", frame) && place < size; place += 37) target[place] ^= 0x5a;
    clock_gettime(CLOCK_MONOTONIC, &now);
    description->timestamp.tv_sec = now.tv_sec;
    description->timestamp.tv_usec = now.tv_nsec / 1000;
    description->sequence = camera.sequence;
    description->bytesused = size;
    description->field = V4L2_FIELD_NONE;
    camera.buffers[index].queued = false;
    append(&camera.filled, index);
    wake_program();
}

static void pull_out(void) {
    camera.unplugged = true;
    camera.attempts_until_back = atoi(setting("FAKECAM_REPLUG", "-1"));
    shutdown(camera.signal_end, SHUT_RDWR);
    pthread_cond_broadcast(&changed);
}

// One tick of the frame clock; false when no further one can follow.
static bool expose(bool *stalled) {
    unsigned frame = camera.frames_ever++;
    read_orders();
    if (has_fault("enodev", frame) || is_ordered("unplugged")) {
        pull_out();
        return false;
    }
    if (has_fault("eio", frame)) {
        camera.broken = true;
        wake_program();
        return false;
    }
    if (has_fault("stall", frame) && !is_ordered("stall")) *stalled = true;
    if (!*stalled && !is_ordered("stall") && camera.empty.count && !has_fault("drop", frame)) fill_next_buffer(frame);
    camera.sequence++;
    return true;
}

static void *run_sensor(void *unused) {
    struct timespec due;
    bool stalled = false, goes_on = true;
    clock_gettime(CLOCK_MONOTONIC, &due);
    while (goes_on) {
        due.tv_nsec += (long)(NANOSECONDS / camera.rate);
        while (due.tv_nsec >= NANOSECONDS) {
            due.tv_nsec -= NANOSECONDS;
            due.tv_sec++;
        }
        clock_nanosleep(CLOCK_MONOTONIC, TIMER_ABSTIME, &due, NULL);
        pthread_mutex_lock(&lock);
        goes_on = camera.thread_runs && expose(&stalled);
        pthread_mutex_unlock(&lock);
    }
    return unused;
}

// ---- opening and closing ----

static unsigned chosen_format(void) {
    const char *name = setting("FAKECAM_FMT", "YUYV");
    return strlen(name) == 4 ? v4l2_fourcc(name[0], name[1], name[2], name[3]) : V4L2_PIX_FMT_YUYV;
}

static int reason_not_to_open(void) {
    if (is_ordered("unplugged")) return ENODEV;
    if (has_fault("busy", 0)) return EBUSY;
    if (has_fault("denied", 0)) return EACCES;
    if (has_fault("gone", 0)) return ENODEV;
    if (camera.unplugged && camera.attempts_until_back != 0 && !getenv("FAKECAM_CONTROL")) {
        if (camera.attempts_until_back > 0) camera.attempts_until_back--;
        return ENODEV;
    }
    return camera.program_end >= 0 ? EBUSY : 0;
}

static int open_camera(int flags) {
    int ends[2], reason;
    pthread_mutex_lock(&lock);
    read_orders();
    reason = reason_not_to_open();
    if (!reason && socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) < 0) reason = errno;
    if (!reason) {
        camera.program_end = ends[0];
        camera.signal_end = ends[1];
        camera.nonblocking = flags & O_NONBLOCK;
        camera.unplugged = camera.broken = false;
        camera.format = chosen_format();
        camera.width = (unsigned)atoi(setting("FAKECAM_W", "640"));
        camera.height = (unsigned)atoi(setting("FAKECAM_H", "480"));
        camera.rate = atof(setting("FAKECAM_FPS", "15"));
        camera.buffer_size = (camera.width * camera.height * 2 + 4095) & ~4095u;
        camera.sequence = 0;
        load_clip();
    }
    pthread_mutex_unlock(&lock);
    return reason ? fail(reason) : ends[0];
}

// Called and left with the lock held; gives it up while the thread ends.
static void stop_streaming(void) {
    char unread[64];
    if (camera.thread_runs) {
        camera.thread_runs = false;
        pthread_mutex_unlock(&lock);
        pthread_join(camera.thread, NULL);
        pthread_mutex_lock(&lock);
    }
    camera.streaming = false;
    camera.empty.count = camera.filled.count = 0;
    while (kernel(SYS_recvfrom, camera.program_end, (long)unread, sizeof unread, MSG_DONTWAIT, 0, 0) > 0) {
    }
    for (int index = 0; index < BUFFER_LIMIT; index++) camera.buffers[index].queued = false;
}

static int close_camera(void) {
    pthread_mutex_lock(&lock);
    stop_streaming();
    int program_end = camera.program_end, signal_end = camera.signal_end;
    camera.program_end = camera.signal_end = -1;
    camera.buffer_count = 0;
    pthread_mutex_unlock(&lock);
    kernel(SYS_close, signal_end, 0, 0, 0, 0, 0);
    return (int)kernel(SYS_close, program_end, 0, 0, 0, 0, 0);
}

// ---- the device's answers ----

static int query_capability(struct v4l2_capability *capability) {
    memset(capability, 0, sizeof *capability);
    strcpy((char *)capability->driver, "fakecam");
    strcpy((char *)capability->card, "FakeCam");
    strcpy((char *)capability->bus_info, "platform:fakecam");
    capability->version = 0x60100;
    capability->device_caps = V4L2_CAP_VIDEO_CAPTURE | V4L2_CAP_STREAMING | V4L2_CAP_EXT_PIX_FORMAT;
    capability->capabilities = capability->device_caps | V4L2_CAP_DEVICE_CAPS;
    return 0;
}

static int enumerate_input(struct v4l2_input *input) {
    if (input->index) return fail(EINVAL);
    memset(input, 0, sizeof *input);
    strcpy((char *)input->name, "Camera 1");
    input->type = V4L2_INPUT_TYPE_CAMERA;
    return 0;
}

static int enumerate_format(struct v4l2_fmtdesc *format) {
    if (format->index || format->type != V4L2_BUF_TYPE_VIDEO_CAPTURE) return fail(EINVAL);
    format->flags = camera.format == V4L2_PIX_FMT_MJPEG ? V4L2_FMT_FLAG_COMPRESSED : 0;
    format->pixelformat = camera.format;
    snprintf((char *)format->description, sizeof format->description, "%.4s", (char *)&camera.format);
    return 0;
}

static int enumerate_size(struct v4l2_frmsizeenum *size) {
    if (size->index || size->pixel_format != camera.format) return fail(EINVAL);
    size->type = V4L2_FRMSIZE_TYPE_DISCRETE;
    size->discrete.width = camera.width;
    size->discrete.height = camera.height;
    return 0;
}

static int enumerate_interval(struct v4l2_frmivalenum *interval) {
    if (interval->index || interval->pixel_format != camera.format) return fail(EINVAL);
    interval->type = V4L2_FRMIVAL_TYPE_DISCRETE;
    interval->discrete.numerator = 1000;
    interval->discrete.denominator = (unsigned)(camera.rate * 1000);
    return 0;
}

// One size, one format: that is what every wish is answered with.
static int grant_format(struct v4l2_format *format) {
    bool raw = camera.format == V4L2_PIX_FMT_YUYV;
    if (format->type != V4L2_BUF_TYPE_VIDEO_CAPTURE) return fail(EINVAL);
    memset(&format->fmt, 0, sizeof format->fmt);
    format->fmt.pix.width = camera.width;
    format->fmt.pix.height = camera.height;
    format->fmt.pix.pixelformat = camera.format;
    format->fmt.pix.field = V4L2_FIELD_NONE;
    format->fmt.pix.bytesperline = raw ? camera.width * 2 : 0;
    format->fmt.pix.sizeimage = camera.width * camera.height * 2;
    format->fmt.pix.colorspace = V4L2_COLORSPACE_SRGB;
    return 0;
}

static int grant_parameters(struct v4l2_streamparm *parameters) {
    if (parameters->type != V4L2_BUF_TYPE_VIDEO_CAPTURE) return fail(EINVAL);
    memset(&parameters->parm, 0, sizeof parameters->parm);
    parameters->parm.capture.capability = V4L2_CAP_TIMEPERFRAME;
    parameters->parm.capture.timeperframe.numerator = 1000;
    parameters->parm.capture.timeperframe.denominator = (unsigned)(camera.rate * 1000);
    return 0;
}

static void release_memory(void) {
    if (camera.memory) kernel(SYS_munmap, (long)camera.memory, (long)camera.buffer_size * BUFFER_LIMIT, 0, 0, 0, 0);
    if (camera.memory_file >= 0) kernel(SYS_close, camera.memory_file, 0, 0, 0, 0, 0);
    camera.memory = NULL;
    camera.memory_file = -1;
}

static int allocate_memory(void) {
    long size = (long)camera.buffer_size * BUFFER_LIMIT;
    camera.memory_file = memfd_create("fakecam", MFD_CLOEXEC);
    if (camera.memory_file < 0 || ftruncate(camera.memory_file, size) < 0) return -1;
    long memory = kernel(SYS_mmap, 0, size, PROT_READ | PROT_WRITE, MAP_SHARED, camera.memory_file, 0);
    if (memory == -1) return -1;
    camera.memory = (unsigned char *)memory;
    return 0;
}

static int request_buffers(struct v4l2_requestbuffers *request) {
    if (request->type != V4L2_BUF_TYPE_VIDEO_CAPTURE || request->memory != V4L2_MEMORY_MMAP) return fail(EINVAL);
    if (camera.streaming) return fail(EBUSY);
    if (request->count > BUFFER_LIMIT) request->count = BUFFER_LIMIT;
    request->capabilities = V4L2_BUF_CAP_SUPPORTS_MMAP;
    release_memory();
    camera.buffer_count = (int)request->count;
    camera.empty.count = camera.filled.count = 0;
    for (unsigned index = 0; index < request->count; index++) {
        struct v4l2_buffer *description = &camera.buffers[index].description;
        memset(&camera.buffers[index], 0, sizeof camera.buffers[index]);
        description->index = index;
        description->type = request->type;
        description->memory = request->memory;
        description->length = camera.buffer_size;
        description->m.offset = index * camera.buffer_size;
        description->flags = V4L2_BUF_FLAG_TIMESTAMP_MONOTONIC;
    }
    return request->count ? allocate_memory() : 0;
}

static int query_buffer(struct v4l2_buffer *buffer) {
    if ((int)buffer->index >= camera.buffer_count) return fail(EINVAL);
    bool queued = camera.buffers[buffer->index].queued;
    *buffer = camera.buffers[buffer->index].description;
    if (queued) buffer->flags |= V4L2_BUF_FLAG_QUEUED;
    return 0;
}

static int enqueue_buffer(struct v4l2_buffer *buffer) {
    if ((int)buffer->index >= camera.buffer_count || camera.buffers[buffer->index].queued) return fail(EINVAL);
    camera.buffers[buffer->index].queued = true;
    append(&camera.empty, (int)buffer->index);
    buffer->flags = V4L2_BUF_FLAG_MAPPED | V4L2_BUF_FLAG_QUEUED | V4L2_BUF_FLAG_TIMESTAMP_MONOTONIC;
    return 0;
}

static int dequeue_buffer(struct v4l2_buffer *buffer) {
    char signal;
    if (!camera.streaming) return fail(EINVAL);
    while (!camera.filled.count && !camera.unplugged && !camera.broken) {
        if (camera.nonblocking) return fail(EAGAIN);
        pthread_cond_wait(&changed, &lock);
    }
    if (camera.unplugged) return fail(ENODEV);
    if (camera.broken) return fail(EIO);
    kernel(SYS_recvfrom, camera.program_end, (long)&signal, 1, MSG_DONTWAIT, 0, 0);
    *buffer = camera.buffers[take_first(&camera.filled)].description;
    return 0;
}

static int start_streaming(void) {
    if (!camera.buffer_count) return fail(EINVAL);
    if (camera.streaming) return 0;
    camera.streaming = camera.thread_runs = true;
    return pthread_create(&camera.thread, NULL, run_sensor, NULL) ? fail(EIO) : 0;
}

static const char *name_of(unsigned long request) {
    switch (request & 0xffffffff) {
    case VIDIOC_DQBUF: return "DQBUF";
    case VIDIOC_QBUF: return "QBUF";
    case VIDIOC_STREAMON: return "STREAMON";
    case VIDIOC_S_FMT: return "S_FMT";
    case VIDIOC_REQBUFS: return "REQBUFS";
    case VIDIOC_QUERYCAP: return "QUERYCAP";
    default: return "";
    }
}

// Waits as long as the call is ordered to hang; the lock is given up meanwhile.
static void hang_as_ordered(const char *name) {
    char order[32];
    snprintf(order, sizeof order, "hang=%s", name);
    read_orders();
    while (is_ordered(order)) {
        struct timespec moment;
        clock_gettime(CLOCK_REALTIME, &moment);
        moment.tv_nsec += 20000000;
        if (moment.tv_nsec >= NANOSECONDS) {
            moment.tv_nsec -= NANOSECONDS;
            moment.tv_sec++;
        }
        pthread_cond_timedwait(&changed, &lock, &moment);
        read_orders();
    }
}

// The errno with which the call is ordered to fail, else 0.
static int ordered_failure(const char *name) {
    char failure[32];
    size_t length = strlen(name);
    if (!ordered_value("fail", failure, sizeof failure) || !length) return 0;
    return !strncmp(failure, name, length) && failure[length] == ':' ? atoi(failure + length + 1) : 0;
}

static int answer(unsigned long request, void *argument) {
    switch (request & 0xffffffff) {
    case VIDIOC_QUERYCAP: return query_capability(argument);
    case VIDIOC_ENUMINPUT: return enumerate_input(argument);
    case VIDIOC_G_INPUT: *(int *)argument = 0; return 0;
    case VIDIOC_S_INPUT: return *(int *)argument ? fail(EINVAL) : 0;
    case VIDIOC_ENUM_FMT: return enumerate_format(argument);
    case VIDIOC_ENUM_FRAMESIZES: return enumerate_size(argument);
    case VIDIOC_ENUM_FRAMEINTERVALS: return enumerate_interval(argument);
    case VIDIOC_S_FMT: return camera.buffer_count ? fail(EBUSY) : grant_format(argument);
    case VIDIOC_G_FMT:
    case VIDIOC_TRY_FMT: return grant_format(argument);
    case VIDIOC_G_PARM:
    case VIDIOC_S_PARM: return grant_parameters(argument);
    case VIDIOC_REQBUFS: return request_buffers(argument);
    case VIDIOC_QUERYBUF: return query_buffer(argument);
    case VIDIOC_QBUF: return enqueue_buffer(argument);
    case VIDIOC_DQBUF: return dequeue_buffer(argument);
    case VIDIOC_STREAMON: return start_streaming();
    case VIDIOC_STREAMOFF: stop_streaming(); return 0;
    default: return fail(ENOTTY);
    }
}

static int control_camera(unsigned long request, void *argument) {
    const char *name = name_of(request);
    pthread_mutex_lock(&lock);
    hang_as_ordered(name);
    int failure = camera.unplugged ? ENODEV : ordered_failure(name);
    int result = failure ? fail(failure) : answer(request, argument);
    pthread_mutex_unlock(&lock);
    return result;
}

// ---- the functions that stand in for libc's ----

static bool is_camera_path(const char *path) {
    char device[256];
    if (!path) return false;
    pthread_mutex_lock(&lock);
    read_orders();
    if (!ordered_value("device", device, sizeof device))
        snprintf(device, sizeof device, "%s", setting("FAKECAM_DEV", "/dev/video0"));
    pthread_mutex_unlock(&lock);
    return !strcmp(path, device);
}

// The path below FAKECAM_SYS instead of the kernel's list of cameras; other paths stay what they are.
static const char *moved(const char *path, char *place, size_t size) {
    static const char list[] = "/sys/class/video4linux";
    const char *folder = getenv("FAKECAM_SYS");
    if (!folder || !path || strncmp(path, list, sizeof list - 1)) return path;
    snprintf(place, size, "%s%s", folder, path + sizeof list - 1);
    return place;
}

DIR *opendir(const char *path) {
    char place[512];
    DIR *(*original)(const char *) = (DIR * (*)(const char *)) dlsym(RTLD_NEXT, "opendir");
    return original(moved(path, place, sizeof place));
}

ssize_t readlink(const char *path, char *target, size_t size) {
    char place[512];
    return kernel(SYS_readlinkat, AT_FDCWD, (long)moved(path, place, sizeof place), (long)target, (long)size, 0, 0);
}

static bool is_camera(int descriptor) {
    return descriptor >= 0 && descriptor == camera.program_end;
}

static int open_any(int folder, const char *path, int flags, va_list rest) {
    int mode = flags & (O_CREAT | O_TMPFILE) ? va_arg(rest, int) : 0;
    char place[512];
    if (is_camera_path(path)) return open_camera(flags);
    return (int)kernel(SYS_openat, folder, (long)moved(path, place, sizeof place), flags, mode, 0, 0);
}

#define OPEN(folder, flags)                                \
    va_list rest;                                          \
    va_start(rest, open_flags);                            \
    int descriptor = open_any(folder, path, flags, rest);  \
    va_end(rest);                                          \
    return descriptor

int open(const char *path, int open_flags, ...) {
    OPEN(AT_FDCWD, open_flags);
}

int open64(const char *path, int open_flags, ...) {
    OPEN(AT_FDCWD, open_flags | O_LARGEFILE);
}

int openat(int folder, const char *path, int open_flags, ...) {
    OPEN(folder, open_flags);
}

int openat64(int folder, const char *path, int open_flags, ...) {
    OPEN(folder, open_flags | O_LARGEFILE);
}

int ioctl(int descriptor, unsigned long request, ...) {
    va_list rest;
    va_start(rest, request);
    void *argument = va_arg(rest, void *);
    va_end(rest);
    if (is_camera(descriptor)) return control_camera(request, argument);
    return (int)kernel(SYS_ioctl, descriptor, (long)request, (long)argument, 0, 0, 0);
}

void *mmap(void *start, size_t length, int protection, int flags, int descriptor, off_t offset) {
    int file = is_camera(descriptor) ? camera.memory_file : descriptor;
    return (void *)kernel(SYS_mmap, (long)start, (long)length, protection, flags, file, offset);
}

void *mmap64(void *start, size_t length, int protection, int flags, int descriptor, off_t offset) {
    return mmap(start, length, protection, flags, descriptor, offset);
}

int close(int descriptor) {
    if (is_camera(descriptor)) return close_camera();
    return (int)kernel(SYS_close, descriptor, 0, 0, 0, 0, 0);
}

long syscall(long number, ...) {
    long argument[6];
    va_list rest;
    va_start(rest, number);
    for (int index = 0; index < 6; index++) argument[index] = va_arg(rest, long);
    va_end(rest);
    switch (number) {
#ifdef SYS_open
    case SYS_open:
        if (is_camera_path((const char *)argument[0])) return open_camera((int)argument[1]);
        break;
#endif
    case SYS_openat:
        if (is_camera_path((const char *)argument[1])) return open_camera((int)argument[2]);
        break;
    case SYS_ioctl:
        if (is_camera((int)argument[0])) return control_camera((unsigned long)argument[1], (void *)argument[2]);
        break;
    case SYS_mmap:
        if (is_camera((int)argument[4])) argument[4] = camera.memory_file;
        break;
    case SYS_close:
        if (is_camera((int)argument[0])) return close_camera();
        break;
    }
    return kernel(number, argument[0], argument[1], argument[2], argument[3], argument[4], argument[5]);
}
