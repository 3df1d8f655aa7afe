// @ts-check
import { changeSecret } from '../access-api.js';
import { askInDialog } from '../forms/form-dialog.js';
import { ApiError } from '../http.js';
import { bilingual, translate } from '../i18n.js';
import { showToast } from '../toast.js';

/** @typedef {import('../i18n.js').Language} Language */

/** Two typed secrets that differ are a slip of the hand. @param {FormData} values */
export function requireSame(values) {
  const secret = String(values.get('secret'));
  if (secret !== values.get('again')) throw new ApiError('secrets-differ', bilingual('secret.differ'));
  return secret;
}

/** The two fields for a new secret. @param {string} hint @returns {import('../forms/fields.js').Field[]} */
export const newSecretFields = (hint) => [
  { name: 'secret', kind: 'secret', label: 'secret.new', hint, isNew: true },
  { name: 'again', kind: 'secret', label: 'secret.again', autocomplete: 'new-password' },
];

/** Lets somebody change their own secret. @param {import('../access-api.js').Session['user']} user
 * @param {Language} language */
export async function changeOwnSecret(user, language) {
  if (!user) return;
  const isDone = await askInDialog(language, {
    title: translate(language, 'account.changeSecret'),
    text: [translate(language, 'account.changeSecretText')],
    fields: [
      // Not to be seen: password managers want to know whose secret it is.
      { name: 'username', kind: 'hidden', label: 'signIn.name', value: user.name, autocomplete: 'username' },
      { name: 'current', kind: 'secret', label: 'secret.current' },
      ...newSecretFields(user.role === 'clerk' ? 'secret.rulesClerk' : 'secret.rules'),
    ],
    yes: translate(language, 'account.changeSecretYes'),
    no: translate(language, 'dialog.no'),
    perform: async (values) => changeSecret(String(values.get('current')), requireSame(values)),
  });
  if (isDone) showToast('done', translate(language, 'account.secretChanged'), language);
}
