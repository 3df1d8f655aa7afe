#pragma once

// What Swift cannot call by itself: memfd_create with its flags, and the seals of the variadic fcntl. The rest is
// libsystemd's own interface, which Swift calls as it is.

#include <systemd/sd-daemon.h>

/// A new, empty file in memory that can be sealed and is closed on exec; -1 with errno.
int csm_memory_file(const char *name);

/// Lets nobody write, grow or shrink the file, or take a seal off again, for as long as it exists; -1 with errno.
int csm_seal(int file);

/// 1 if the file can never change any more, 0 if it can, or is no file in memory.
int csm_is_sealed(int file);
