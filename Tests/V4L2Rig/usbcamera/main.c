// A USB camera in user space, plugged into the kernel's own uvcvideo driver through vhci_hcd (USB/IP,
// Documentation/usb/usbip_protocol.rst): its end is a true unplugging.
//
//     usbcamera YUYV|MJPG CLIP SERIAL PORT ORDERS        ORDERS: a file, see pictures.h

#include "descriptors.h"
#include "pictures.h"

#include <endian.h>
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

enum { SUBMIT = 1, UNLINK = 2, SUBMITTED = 3, UNLINKED = 4, STALLED = -EPIPE, RESET = -ECONNRESET };
enum { PENDING_LIMIT = 64, CONTROL_BYTES = 26 };

// Numbers are big endian; what stands in `a` and `b` depends on the command.
struct message {
    uint32_t command, sequence, device, direction, endpoint, a, b, c, d, e;
    uint8_t setup[8];
};

static int host;  // the socket whose other end the kernel has
static const char *serial;
static uint8_t configuration[256];
static size_t configuration_bytes;
// What streaming is agreed on (UVC 1.0, table 4-47): format 1, size 1, the interval, the sizes.
static uint8_t control[CONTROL_BYTES] = {1, 0, 1, 1};

static struct {
    uint32_t pending[PENDING_LIMIT];  // requests for pictures that wait for an answer
    int count;
    uint8_t bytes[FRAME_BYTES];
    size_t size, sent;
    bool is_on;
    uint8_t toggle;
    double due;
} stream;

static double now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

// ---- the socket ----

static void send_all(const void *bytes, size_t size) {
    for (const char *place = bytes; size;) {
        ssize_t sent = send(host, place, size, MSG_NOSIGNAL);
        if (sent <= 0) exit(0);
        place += sent;
        size -= (size_t)sent;
    }
}

static void receive_all(void *bytes, size_t size) {
    for (char *place = bytes; size;) {
        ssize_t received = read(host, place, size);
        if (received <= 0) exit(0);
        place += received;
        size -= (size_t)received;
    }
}

static void answer(uint32_t sequence, int status, const void *data, size_t size, bool is_in) {
    struct message reply = {
        .command = htobe32(SUBMITTED), .sequence = htobe32(sequence), .a = htobe32((uint32_t)status),
        .b = htobe32((uint32_t)size),
    };
    send_all(&reply, sizeof reply);
    if (is_in && size) send_all(data, size);
}

static void plug_in(const char *port) {
    int ends[2];
    char line[64];
    int file = open("/sys/devices/platform/vhci_hcd.0/attach", O_WRONLY);
    if (socketpair(AF_UNIX, SOCK_STREAM, 0, ends) < 0 || file < 0) {
        perror("vhci_hcd");
        exit(1);
    }
    // Port, socket, device number, speed (3: high).
    int size = snprintf(line, sizeof line, "%s %d %d 3", port, ends[1], atoi(port) + 1);
    if (write(file, line, (size_t)size) != size) {
        perror("attach");
        exit(1);
    }
    close(file);
    close(ends[1]);
    host = ends[0];
}

// ---- requests to the camera's control endpoint ----

static size_t write_string(uint8_t *target, unsigned index) {
    const char *texts[] = {"", "FaceQueue", "Rig Camera", serial};
    if (index == 0) {
        memcpy(target, "\x04\x03\x09\x04", 4);  // English
        return 4;
    }
    size_t length = strlen(texts[index]);
    target[0] = (uint8_t)(2 + 2 * length);
    target[1] = 3;
    for (size_t place = 0; place < length; place++) {
        target[2 + 2 * place] = (uint8_t)texts[index][place];
        target[3 + 2 * place] = 0;
    }
    return target[0];
}

// Both return the answer's size, or STALLED for what the camera doesn't know.
static int answer_standard(const uint8_t *setup, uint8_t *reply) {
    unsigned kind = setup[3], index = setup[2];
    switch (setup[1]) {
    case 0: reply[0] = reply[1] = 0; return 2;   // status
    case 8: reply[0] = 1; return 1;              // which configuration
    case 10: reply[0] = 0; return 1;             // which setting of an interface
    case 1: case 3: case 9: case 11: return 0;   // set this or that
    case 6:
        if (kind == 1) return memcpy(reply, device_descriptor, sizeof device_descriptor), sizeof device_descriptor;
        if (kind == 2) return memcpy(reply, configuration, configuration_bytes), (int)configuration_bytes;
        if (kind == 3 && index <= 3) return (int)write_string(reply, index);
        return STALLED;
    default: return STALLED;
    }
}

static int answer_video(const uint8_t *setup, uint8_t *reply) {
    bool is_streaming = setup[4] == 1 && (setup[3] == 1 || setup[3] == 2);  // probe or commit
    if (!is_streaming) return STALLED;
    switch (setup[1]) {
    case 0x01: return 0;  // whatever is wished for, there is one format, size and rate
    case 0x81: case 0x82: case 0x83: case 0x87: memcpy(reply, control, CONTROL_BYTES); return CONTROL_BYTES;
    case 0x85: reply[0] = CONTROL_BYTES; reply[1] = 0; return 2;
    case 0x86: reply[0] = 3; return 1;
    default: return STALLED;
    }
}

static void answer_control(const struct message *request, uint32_t sequence, bool is_in) {
    uint8_t reply[512];
    const uint8_t *setup = request->setup;
    int wanted = setup[6] | setup[7] << 8;
    int size = (setup[0] & 0x60) == 0 ? answer_standard(setup, reply) : answer_video(setup, reply);
    if (size < 0) return answer(sequence, STALLED, NULL, 0, false);
    if (is_in) answer(sequence, 0, reply, (size_t)(size < wanted ? size : wanted), true);
    else answer(sequence, 0, NULL, (size_t)wanted, false);
}

// ---- pictures ----

static void forget_request(uint32_t sequence, const struct message *request) {
    struct message reply = {.command = htobe32(UNLINKED), .sequence = request->sequence};
    for (int place = 0; place < stream.count; place++) {
        if (stream.pending[place] != sequence) continue;
        memmove(stream.pending + place, stream.pending + place + 1, (size_t)(--stream.count - place) * sizeof(uint32_t));
        reply.a = htobe32((uint32_t)RESET);
        break;
    }
    send_all(&reply, sizeof reply);
    if (!stream.count && reply.a) stream.is_on = false;
}

static void want_picture(uint32_t sequence) {
    if (!stream.is_on) {
        stream.is_on = true;
        stream.size = stream.sent = 0;
        stream.due = now();
    }
    if (stream.count < PENDING_LIMIT) stream.pending[stream.count++] = sequence;
}

// Every payload begins with two bytes: their number, and whether it is the picture's last or a broken one.
static void send_payload(void) {
    static uint8_t payload[PAYLOAD_BYTES];
    size_t rest = stream.size - stream.sent;
    size_t size = rest < PAYLOAD_BYTES - 2 ? rest : PAYLOAD_BYTES - 2;
    payload[0] = 2;
    payload[1] = (uint8_t)(0x80 | stream.toggle | (is_ordered("errbit") ? 0x40 : 0) | (size == rest ? 2 : 0));
    memcpy(payload + 2, stream.bytes + stream.sent, size);
    stream.sent += size;
    answer(stream.pending[0], 0, payload, size + 2, true);
    memmove(stream.pending, stream.pending + 1, (size_t)--stream.count * sizeof(uint32_t));
}

static void film(void) {
    double time = now();
    if (stream.is_on && stream.sent >= stream.size && time >= stream.due && !is_ordered("stall")) {
        stream.size = next_picture(stream.bytes, sizeof stream.bytes);
        stream.sent = 0;
        stream.toggle ^= 1;
        stream.due = stream.due + INTERVAL / 1e7 > time ? stream.due + INTERVAL / 1e7 : time;
    }
    while (stream.count && stream.sent < stream.size) send_payload();
}

static void take_request(void) {
    struct message request;
    uint8_t data[4096];
    receive_all(&request, sizeof request);
    uint32_t sequence = be32toh(request.sequence), size = be32toh(request.b);
    bool is_in = be32toh(request.direction);
    if (be32toh(request.command) == UNLINK) return forget_request(be32toh(request.a), &request);
    if (size > sizeof data && !is_in) exit(1);
    if (!is_in) receive_all(data, size);
    if (be32toh(request.endpoint) == 1) want_picture(sequence);
    else answer_control(&request, sequence, is_in);
}

int main(int count, char **arguments) {
    if (count != 6) return fprintf(stderr, "usbcamera YUYV|MJPG CLIP SERIAL PORT ORDERS\n"), 2;
    bool is_mjpeg = !strcmp(arguments[1], "MJPG");
    uint8_t interval[] = {FOUR(INTERVAL)}, sizes[] = {FOUR(FRAME_BYTES), FOUR(PAYLOAD_BYTES)};
    serial = arguments[3];
    signal(SIGPIPE, SIG_IGN);
    load_pictures(arguments[2], is_mjpeg, arguments[5]);
    configuration_bytes = write_configuration(configuration, is_mjpeg);
    memcpy(control + 4, interval, sizeof interval);
    memcpy(control + 18, sizes, sizeof sizes);
    plug_in(arguments[4]);
    for (;;) {
        struct pollfd readable = {host, POLLIN, 0};
        film();
        if (poll(&readable, 1, 10) > 0) take_request();
    }
}
