// @ts-check
import { hasText, translate } from '../i18n.js';

/**
 * What a route does, in words; the route itself where there are none.
 * @param {string} action such as `POST /api/v1/tickets/{ticket}/call`
 * @param {import('../i18n.js').Language} language
 */
export function actionText(action, language) {
  const key = `action.${action.replace(' /api/v1', ' ')}`;
  return hasText(key) ? translate(language, key) : action;
}
