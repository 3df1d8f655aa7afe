#include "CSIMD.h"

#include <stdbool.h>

// The scalar product of the probe's codes and a plane: at most 128 * 15 * 127, exact in a float.
static int32_t plane_sum(const uint8_t *plane, const int8_t *probe) {
    int32_t sum = 0;
    for (size_t half = 0; half < 2; half++, plane += 32, probe += 64) {
        for (size_t index = 0; index < 32; index++) {
            sum += (plane[index] & 15) * probe[index] + (plane[index] >> 4) * probe[index + 32];
        }
    }
    return sum;
}

// The greatest score that a template can have, given its centred sum and its distance from what its codes say.
static inline float bound(float centred, float extent, float residual, csimd_terms terms) {
    return centred * terms.unit * extent + residual * terms.length + terms.slack;
}

// Of rows that their upper planes leave open, keeps those that stay open with the lower planes: four more bits, a
// sixteenth of the distance.
static inline size_t keep_open(
    const csimd_block *blocks, const csimd_row *rows, const int8_t *probe, csimd_terms terms, float threshold,
    uint32_t *candidates, size_t count) {
    size_t kept = 0;
    for (size_t index = 0; index < count; index++) {
        uint32_t row = candidates[index];
        const csimd_block *block = blocks + row / CSIMD_BLOCK_ROWS;
        float upper = (float)plane_sum(block->upper[row % CSIMD_BLOCK_ROWS], probe) - terms.centre;
        float lower = (float)plane_sum(rows[row].lower, probe) - terms.centre;
        float extent = block->extents[row % CSIMD_BLOCK_ROWS];
        if (bound(upper + lower / 16, extent, extent * terms.byte_residual, terms) < threshold) continue;
        candidates[kept++] = row;
    }
    return kept;
}

size_t csimd_candidates_portable(
    const csimd_block *blocks, const csimd_row *rows, csimd_range range, const int8_t *probe, csimd_terms terms,
    float threshold, uint32_t *candidates) {
    size_t count = 0;
    for (size_t row = range.first; row < range.end; row++) {
        const csimd_block *block = blocks + row / CSIMD_BLOCK_ROWS;
        size_t place = row % CSIMD_BLOCK_ROWS;
        float upper = (float)plane_sum(block->upper[place], probe) - terms.centre;
        if (bound(upper, block->extents[place], block->residuals[place], terms) < threshold) continue;
        candidates[count++] = (uint32_t)row;
    }
    return keep_open(blocks, rows, probe, terms, threshold, candidates, count);
}

#if defined(__x86_64__)
#include <immintrin.h>

#define AVX2 __attribute__((target("avx2")))

// Beyond the end of a page the processor doesn't read ahead by itself.
enum { blocks_ahead = 3 };

// Eight partial sums of the scalar product of the probe's codes and a plane. `maddubs` can't saturate: a lane of 16 bits
// takes eight products of at most 15 * 127.
AVX2 static inline __m256i partial_sums(const uint8_t *plane, const __m256i probe[4]) {
    const __m256i mask = _mm256_set1_epi8(15);
    __m256i left = _mm256_loadu_si256((const __m256i *)plane);
    __m256i right = _mm256_loadu_si256((const __m256i *)(plane + 32));
    __m256i first = _mm256_maddubs_epi16(_mm256_and_si256(left, mask), probe[0]);
    __m256i second = _mm256_maddubs_epi16(_mm256_and_si256(_mm256_srli_epi16(left, 4), mask), probe[1]);
    __m256i third = _mm256_maddubs_epi16(_mm256_and_si256(right, mask), probe[2]);
    __m256i fourth = _mm256_maddubs_epi16(_mm256_and_si256(_mm256_srli_epi16(right, 4), mask), probe[3]);
    __m256i sum = _mm256_add_epi16(_mm256_add_epi16(first, second), _mm256_add_epi16(third, fourth));
    return _mm256_madd_epi16(sum, _mm256_set1_epi16(1));
}

// The sums of four planes in both halves of a register, each half of a sum by itself.
AVX2 static inline __m256i four_sums(const uint8_t planes[4][CSIMD_PLANE_BYTES], const __m256i probe[4]) {
    __m256i front = _mm256_hadd_epi32(partial_sums(planes[0], probe), partial_sums(planes[1], probe));
    __m256i back = _mm256_hadd_epi32(partial_sums(planes[2], probe), partial_sums(planes[3], probe));
    return _mm256_hadd_epi32(front, back);
}

// The sums of a block's eight planes, side by side.
AVX2 static inline __m256i block_sums(const csimd_block *block, const __m256i probe[4]) {
    __m256i front = four_sums(block->upper, probe), back = four_sums(block->upper + 4, probe);
    return _mm256_add_epi32(_mm256_permute2x128_si256(front, back, 0x20), _mm256_permute2x128_si256(front, back, 0x31));
}

// Which rows of a block its upper planes leave open, as bits: `bound`, eight times.
AVX2 static inline unsigned open_rows(const csimd_block *block, __m256i sums, csimd_terms terms, float threshold) {
    __m256 centred = _mm256_sub_ps(_mm256_cvtepi32_ps(sums), _mm256_set1_ps(terms.centre));
    __m256 units = _mm256_mul_ps(centred, _mm256_set1_ps(terms.unit));
    __m256 scores = _mm256_mul_ps(units, _mm256_loadu_ps(block->extents));
    __m256 errors = _mm256_mul_ps(_mm256_loadu_ps(block->residuals), _mm256_set1_ps(terms.length));
    __m256 bounds = _mm256_add_ps(_mm256_add_ps(scores, errors), _mm256_set1_ps(terms.slack));
    return (unsigned)_mm256_movemask_ps(_mm256_cmp_ps(bounds, _mm256_set1_ps(threshold), _CMP_NLT_UQ));
}

AVX2 static inline void prefetch(const csimd_block *block) {
    for (size_t line = 0; line < sizeof *block; line += 64) _mm_prefetch((const char *)block + line, _MM_HINT_T0);
}

AVX2 static size_t candidates_avx2(
    const csimd_block *blocks, const csimd_row *rows, csimd_range range, const int8_t *probe, csimd_terms terms,
    float threshold, uint32_t *candidates) {
    __m256i codes[4];
    for (size_t part = 0; part < 4; part++) codes[part] = _mm256_loadu_si256((const __m256i *)(probe + 32 * part));
    const csimd_block *block = blocks + range.first / CSIMD_BLOCK_ROWS;
    size_t count = 0;
    for (size_t first = range.first; first < range.end; first += CSIMD_BLOCK_ROWS, block++) {
        prefetch(block + blocks_ahead);
        unsigned open = open_rows(block, block_sums(block, codes), terms, threshold);
        if (range.end - first < CSIMD_BLOCK_ROWS) open &= (1u << (range.end - first)) - 1;
        for (; open; open &= open - 1) {
            size_t row = first + (size_t)__builtin_ctz(open);
            _mm_prefetch(rows[row].lower, _MM_HINT_T0);
            candidates[count++] = (uint32_t)row;
        }
    }
    return keep_open(blocks, rows, probe, terms, threshold, candidates, count);
}
#endif

size_t csimd_candidates(
    const csimd_block *blocks, const csimd_row *rows, csimd_range range, const int8_t *probe, csimd_terms terms,
    float threshold, uint32_t *candidates) {
#if defined(__x86_64__)
    if (__builtin_cpu_supports("avx2")) {
        return candidates_avx2(blocks, rows, range, probe, terms, threshold, candidates);
    }
#endif
    return csimd_candidates_portable(blocks, rows, range, probe, terms, threshold, candidates);
}
