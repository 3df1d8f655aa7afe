// @ts-check
import { fetchContact, fetchMessages, keepContact, withdrawContact } from '../contact-api.js';
import { askInDialog } from '../forms/form-dialog.js';
import { messagesOf } from '../http.js';
import { translate } from '../i18n.js';
import { showToast } from '../toast.js';

/** @typedef {import('../api.js').Ticket} Ticket */
/** @typedef {import('../contact-api.js').Channel} Channel */
/** @typedef {import('../i18n.js').Language} Language */
/** @typedef {import('./desk-state.js').DeskState} DeskState */

/** By which ways the office tells; none where it doesn't. @returns {Promise<Channel[]>} */
export async function fetchChannels() {
  try {
    return (await fetchMessages()).providers.map(({ channel }) => channel);
  } catch (error) {
    console.warn('messages not loaded:', error);
    return [];
  }
}

/** Notes down where somebody who waits wants to be told, or erases it. @param {DeskState} state @param {Ticket} ticket */
export async function askContact({ language }, ticket) {
  try {
    const { hasContact, channel, channels, fewAhead } = await fetchContact(ticket.id);
    if (hasContact) await askToErase(ticket, String(channel), language);
    else await askNumber(ticket, channels, fewAhead ?? 0, language);
  } catch (error) {
    showToast('error', messagesOf(error)[language], language);
  }
}

/** @param {Ticket} ticket @param {Channel[]} channels @param {number} fewAhead @param {Language} language */
async function askNumber({ id, number }, channels, fewAhead, language) {
  const text = (/** @type {string} */ key) => translate(language, key, { number, count: fewAhead });
  const isDone = await askInDialog(language, {
    title: text('contact.title'), text: [text('contact.text')],
    fields: [
      {
        name: 'number', kind: 'text', label: 'contact.number',
        attributes: { type: 'tel', inputmode: 'tel', maxlength: 20, placeholder: '09xx xxx xxx' },
      },
      ...channels.length > 1 ? [waysField(channels)] : [],
      { name: 'agreed', kind: 'checks', label: 'contact.consent', options: [{ value: 'yes', label: 'contact.agreed' }] },
    ],
    yes: text('contact.yes'), no: text('dialog.no'),
    perform: (values) => keepContact(id, {
      number: String(values.get('number')), channel: String(values.get('channel') ?? channels[0]), language,
      agreed: values.has('agreed'),
    }),
  });
  if (isDone) showToast('done', text('contact.kept'), language);
}

/** @param {Channel[]} channels @returns {import('../forms/fields.js').Field} */
const waysField = (channels) => ({
  name: 'channel', kind: 'radios', label: 'contact.way',
  options: channels.map((value, index) => ({ value, label: `contact.channel.${value}`, checked: index === 0 })),
});

/** @param {Ticket} ticket @param {string} channel @param {Language} language */
async function askToErase({ id, number }, channel, language) {
  const text = (/** @type {string} */ key) =>
    translate(language, key, { number, channel: translate(language, `contact.channel.${channel}`) });
  const isDone = await askInDialog(language, {
    title: text('contact.eraseTitle'), text: [text('contact.eraseText')],
    yes: text('contact.eraseYes'), no: text('dialog.no'), perform: () => withdrawContact(id),
  });
  if (isDone) showToast('done', text('contact.erased'), language);
}
