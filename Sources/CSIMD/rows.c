#include "CSIMD.h"

#include <string.h>

_Static_assert(sizeof(csimd_block) == 576, "a scan reads blocks without padding");
_Static_assert(sizeof(csimd_row) == 324, "a template takes 72 + 324 bytes");

enum { zero = 1 << 23 };

static void pack(uint8_t *plane, const int32_t *bits, int shift) {
    for (size_t half = 0; half < 2; half++, plane += 32, bits += 64) {
        for (size_t index = 0; index < 32; index++) {
            plane[index] = (uint8_t)((bits[index] >> shift & 15) | (bits[index + 32] >> shift & 15) << 4);
        }
    }
}

static void add(const uint8_t *plane, int32_t *bits, int shift) {
    for (size_t half = 0; half < 2; half++, plane += 32, bits += 64) {
        for (size_t index = 0; index < 32; index++) {
            bits[index] |= (plane[index] & 15) << shift;
            bits[index + 32] |= (plane[index] >> 4) << shift;
        }
    }
}

void csimd_write(
    csimd_block *blocks, csimd_row *rows, size_t row, const int32_t *bits, float extent, float residual) {
    csimd_block *block = blocks + row / CSIMD_BLOCK_ROWS;
    pack(block->upper[row % CSIMD_BLOCK_ROWS], bits, 20);
    pack(rows[row].lower, bits, 16);
    for (size_t index = 0; index < CSIMD_DIMENSION; index++) rows[row].rest[index] = (uint16_t)bits[index];
    block->extents[row % CSIMD_BLOCK_ROWS] = extent;
    block->residuals[row % CSIMD_BLOCK_ROWS] = residual;
}

float csimd_read(const csimd_block *blocks, const csimd_row *rows, size_t row, int32_t *bits) {
    const csimd_block *block = blocks + row / CSIMD_BLOCK_ROWS;
    for (size_t index = 0; index < CSIMD_DIMENSION; index++) bits[index] = rows[row].rest[index];
    add(rows[row].lower, bits, 16);
    add(block->upper[row % CSIMD_BLOCK_ROWS], bits, 20);
    return block->extents[row % CSIMD_BLOCK_ROWS];
}

void csimd_erase(csimd_block *blocks, csimd_row *rows, size_t row) {
    csimd_block *block = blocks + row / CSIMD_BLOCK_ROWS;
    memset(block->upper[row % CSIMD_BLOCK_ROWS], 0, CSIMD_PLANE_BYTES);
    block->extents[row % CSIMD_BLOCK_ROWS] = 0;
    block->residuals[row % CSIMD_BLOCK_ROWS] = 0;
    memset(rows + row, 0, sizeof rows[row]);
}

__attribute__((noinline)) void csimd_wipe_stack(void) {
    uint8_t depth[16384];
    explicit_bzero(depth, sizeof depth);
}

double csimd_product(const csimd_block *blocks, const csimd_row *rows, size_t row, const double *probe) {
    int32_t bits[CSIMD_DIMENSION];
    float extent = csimd_read(blocks, rows, row, bits);
    double sums[8] = {0};
    for (size_t first = 0; first < CSIMD_DIMENSION; first += 8) {
        for (size_t lane = 0; lane < 8; lane++) sums[lane] += (bits[first + lane] - zero) * probe[first + lane];
    }
    double sum = 0;
    for (size_t lane = 0; lane < 8; lane++) sum += sums[lane];
    explicit_bzero(bits, sizeof bits);
    return sum * extent;
}
