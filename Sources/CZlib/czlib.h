#pragma once

#include <zlib.h>

/// deflateInit2 is a macro, which Swift can't call. 15 + 16: the largest window, in gzip's form (RFC 1952).
static inline int czlib_gzip_begin(z_stream *stream, int level) {
    return deflateInit2(stream, level, Z_DEFLATED, 15 + 16, 9, Z_DEFAULT_STRATEGY);
}
