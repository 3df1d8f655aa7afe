#define _GNU_SOURCE
#include "CServiceManager.h"

#include <fcntl.h>
#include <sys/mman.h>

static const int all_seals = F_SEAL_WRITE | F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_SEAL;

int csm_memory_file(const char *name) {
    return memfd_create(name, MFD_CLOEXEC | MFD_ALLOW_SEALING);
}

int csm_seal(int file) {
    return fcntl(file, F_ADD_SEALS, all_seals);
}

int csm_is_sealed(int file) {
    int seals = fcntl(file, F_GET_SEALS);
    return seals >= 0 && (seals & all_seals) == all_seals;
}
