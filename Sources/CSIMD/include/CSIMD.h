/// Templates packed so that a search reads only the bits it needs, and the search's inner loop: with the instructions
/// that Swift's SIMD types don't reach, which compile for the baseline processor only.
///
/// The 24 bits of a dimension lie in three places: the upper four, which a scan reads of every template; the next four;
/// and sixteen more. A plane of four bits packs 128 dimensions into 64 bytes: byte `32 * h + j` holds dimension
/// `64 * h + j` in its lower half and `64 * h + 32 + j` in its upper half.
#ifndef CSIMD_H
#define CSIMD_H

#include <stddef.h>
#include <stdint.h>

#define CSIMD_DIMENSION 128
#define CSIMD_BLOCK_ROWS 8
#define CSIMD_PLANE_BYTES 64

/// What a scan reads of eight templates.
typedef struct {
    uint8_t upper[CSIMD_BLOCK_ROWS][CSIMD_PLANE_BYTES];
    /// The greatest absolute value of each template: the scale of its bits.
    float extents[CSIMD_BLOCK_ROWS];
    /// The distance of each template from what its upper four bits say.
    float residuals[CSIMD_BLOCK_ROWS];
} csimd_block;

/// What is read of the few templates that the scan leaves open.
typedef struct {
    uint8_t lower[CSIMD_PLANE_BYTES];
    uint16_t rest[CSIMD_DIMENSION];
    uint32_t owner;
} csimd_row;

/// Packs a template into row `row` of `blocks` and `rows`.
///
/// @param bits 128 numbers of 0 ... 2^24 - 1; 2^23 stands for zero.
void csimd_write(
    csimd_block *blocks, csimd_row *rows, size_t row, const int32_t *bits, float extent, float residual);

/// Fills `bits` with the 128 numbers that were written.
/// @return the template's extent.
float csimd_read(const csimd_block *blocks, const csimd_row *rows, size_t row, int32_t *bits);

/// Overwrites a row with zeros.
void csimd_erase(csimd_block *blocks, csimd_row *rows, size_t row);

/// Overwrites the part of the thread's stack that calls before this one have used: registers with secrets in them are
/// saved there.
void csimd_wipe_stack(void);

/// The scalar product of 128 numbers and a template's bits less 2^23, times the template's extent.
double csimd_product(const csimd_block *blocks, const csimd_row *rows, size_t row, const double *probe);

/// Rows `first ..< end`; `first` is a multiple of `CSIMD_BLOCK_ROWS`.
typedef struct {
    size_t first;
    size_t end;
} csimd_range;

/// What turns sums of codes into bounds of scores; `ProbeCode` in Swift derives it.
typedef struct {
    /// Subtracted from a plane's sum: 7.5 times the sum of the probe's codes.
    float centre;
    /// Score of one unit of the upper plane's centred sum, for a template of extent 1.
    float unit;
    /// Euclidean length of the probe as its codes give it.
    float length;
    /// Greatest distance of a template of extent 1 from what its upper eight bits say.
    float byte_residual;
    /// What the probe's own codes and rounding may add to a score.
    float slack;
} csimd_terms;

/// Finds the rows whose score may reach `threshold`: none that does is missed.
///
/// A row is first judged by its upper plane and its residual; only where that leaves it open, by the lower plane too.
///
/// @param probe 128 codes of -127 ... 127.
/// @param candidates takes the row numbers, ascending: room for `end - first`.
/// @return how many there are.
size_t csimd_candidates(
    const csimd_block *blocks, const csimd_row *rows, csimd_range range, const int8_t *probe, csimd_terms terms,
    float threshold, uint32_t *candidates);

/// The same without special instructions, for other processors and for comparison.
size_t csimd_candidates_portable(
    const csimd_block *blocks, const csimd_row *rows, csimd_range range, const int8_t *probe, csimd_terms terms,
    float threshold, uint32_t *candidates);

#endif
