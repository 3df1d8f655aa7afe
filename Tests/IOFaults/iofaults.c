// A disk that fails at the N-th write, for tests of a whole process: load it with LD_PRELOAD.
//
// Every call that changes a file below one folder is counted: opening for writing, write, pwrite, ftruncate, fallocate,
// fsync, fdatasync, rename, unlink. Calls whose number lies in a range fail with a chosen error, or write half of what
// they were given. The range is read from a small file that the test and the program map together, so that a disk can
// fail, and be well again, while the program runs. A full disk (ENOSPC) refuses only what takes room.
//
// Environment:
//   IOFAULTS_FOLDER   the folder, as an absolute path without symbolic links
//   IOFAULTS_CONTROL  a file of 48 bytes, six integers of 64 bits in the machine's order:
//     0 calls so far    1 first to fail, 0 for none    2 last to fail    3 errno    4 not 0: half is written instead
//     5 calls that failed

#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <unistd.h>

struct control {
    int64_t calls, first, last, error, half, failed;
};

static struct control *control;
static const char *folder;
static size_t folder_length;

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

__attribute__((constructor)) static void begin(void) {
    const char *path = getenv("IOFAULTS_CONTROL");
    folder = getenv("IOFAULTS_FOLDER");
    if (!path || !folder) return;
    folder_length = strlen(folder);
    int file = REAL(open)(path, O_RDWR | O_CLOEXEC);
    if (file < 0) return;
    void *mapped = mmap(NULL, sizeof(struct control), PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
    close(file);
    if (mapped != MAP_FAILED) control = mapped;
}

static bool is_below(const char *path) {
    return control && path && strncmp(path, folder, folder_length) == 0 &&
           (path[folder_length] == '/' || path[folder_length] == '\0');
}

static bool is_descriptor_below(int descriptor) {
    if (!control) return false;
    char link[40], path[PATH_MAX];
    snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
    ssize_t length = readlink(link, path, sizeof path - 1);
    if (length <= 0) return false;
    path[length] = '\0';
    return is_below(path);
}

enum verdict { PASS, FAIL, HALF };

// Counts a call and says what becomes of it.
static enum verdict counted(bool takes_room) {
    int64_t number = __atomic_add_fetch(&control->calls, 1, __ATOMIC_SEQ_CST);
    int64_t first = __atomic_load_n(&control->first, __ATOMIC_SEQ_CST);
    if (first == 0 || number < first || number > __atomic_load_n(&control->last, __ATOMIC_SEQ_CST)) return PASS;
    int error = (int)__atomic_load_n(&control->error, __ATOMIC_SEQ_CST);
    if (error == ENOSPC && !takes_room) return PASS;
    __atomic_add_fetch(&control->failed, 1, __ATOMIC_SEQ_CST);
    if (__atomic_load_n(&control->half, __ATOMIC_SEQ_CST)) return HALF;
    errno = error;
    return FAIL;
}

// For calls that can't be done by half.
static bool fails(bool takes_room) { return counted(takes_room) == FAIL; }

static bool is_new(const char *path) { return access(path, F_OK) != 0; }

static bool grows(int descriptor, off_t end) {
    struct stat status;
    return fstat(descriptor, &status) != 0 || end > status.st_size;
}

static bool writes(int flags) { return (flags & O_ACCMODE) != O_RDONLY || (flags & O_CREAT); }

#define OPENING(name)                                                    \
    int name(const char *path, int flags, ...) {                         \
        mode_t mode = 0;                                                 \
        if (flags & (O_CREAT | O_TMPFILE)) {                             \
            va_list arguments;                                           \
            va_start(arguments, flags);                                  \
            mode = va_arg(arguments, mode_t);                            \
            va_end(arguments);                                           \
        }                                                                \
        if (writes(flags) && is_below(path) && fails(is_new(path))) return -1; \
        return REAL(name)(path, flags, mode);                            \
    }
OPENING(open)
OPENING(open64)

#define OPENING_AT(name)                                                 \
    int name(int at, const char *path, int flags, ...) {                 \
        mode_t mode = 0;                                                 \
        if (flags & (O_CREAT | O_TMPFILE)) {                             \
            va_list arguments;                                           \
            va_start(arguments, flags);                                  \
            mode = va_arg(arguments, mode_t);                            \
            va_end(arguments);                                           \
        }                                                                \
        if (writes(flags) && is_below(path) && fails(is_new(path))) return -1; \
        return REAL(name)(at, path, flags, mode);                        \
    }
OPENING_AT(openat)
OPENING_AT(openat64)

static bool shall_write(int descriptor, size_t *count, off_t offset) {
    if (!is_descriptor_below(descriptor)) return true;
    enum verdict verdict = counted(grows(descriptor, offset + (off_t)*count));
    if (verdict == HALF && *count > 1) *count /= 2;
    return verdict != FAIL;
}

ssize_t write(int descriptor, const void *bytes, size_t count) {
    off_t offset = lseek(descriptor, 0, SEEK_CUR);
    return shall_write(descriptor, &count, offset) ? REAL(write)(descriptor, bytes, count) : -1;
}

ssize_t pwrite(int descriptor, const void *bytes, size_t count, off_t offset) {
    return shall_write(descriptor, &count, offset) ? REAL(pwrite)(descriptor, bytes, count, offset) : -1;
}

ssize_t pwrite64(int descriptor, const void *bytes, size_t count, off64_t offset) {
    return shall_write(descriptor, &count, offset) ? REAL(pwrite64)(descriptor, bytes, count, offset) : -1;
}

int fsync(int descriptor) {
    return is_descriptor_below(descriptor) && fails(false) ? -1 : REAL(fsync)(descriptor);
}

int fdatasync(int descriptor) {
    return is_descriptor_below(descriptor) && fails(false) ? -1 : REAL(fdatasync)(descriptor);
}

int ftruncate(int descriptor, off_t size) {
    return is_descriptor_below(descriptor) && fails(grows(descriptor, size)) ? -1 : REAL(ftruncate)(descriptor, size);
}

int ftruncate64(int descriptor, off64_t size) {
    return is_descriptor_below(descriptor) && fails(grows(descriptor, size)) ? -1 : REAL(ftruncate64)(descriptor, size);
}

// This one returns its error.
int posix_fallocate(int descriptor, off_t offset, off_t length) {
    if (is_descriptor_below(descriptor) && fails(grows(descriptor, offset + length))) return errno;
    return REAL(posix_fallocate)(descriptor, offset, length);
}

int rename(const char *path, const char *target) {
    return is_below(target) && fails(false) ? -1 : REAL(rename)(path, target);
}

int unlink(const char *path) {
    return is_below(path) && fails(false) ? -1 : REAL(unlink)(path);
}
