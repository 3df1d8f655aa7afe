// @ts-check

/**
 * Why a webhook could not be told, in words.
 * @param {{code: string|null, status: number|null} | null} failure
 * @param {import('../sections/section.js').Section<any>} section
 */
export function failureText(failure, section) {
  if (failure === null || failure.code === null) return '–';
  return section.text(`webhook.failure.${failure.code}`, { status: failure.status ?? '–' });
}
