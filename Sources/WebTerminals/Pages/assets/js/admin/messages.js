// @ts-check
import { fetchMessages } from '../contact-api.js';
import { byId, h, icon, renderWhenChanged } from '../dom.js';
import { Section } from '../sections/section.js';
import { table } from '../sections/table.js';
import { momentText } from '../sections/times.js';

/** @typedef {import('../contact-api.js').Provider} Provider */

/** Who carries messages to citizens, and how they do. @param {import('../page-language.js').PageLanguage} language */
export function messagesSection(language) {
  /** @type {Section<Provider[]>} */
  const section = new Section(language, async () => (await fetchMessages()).providers, (providers) =>
    renderWhenChanged(byId('provider-list'), [providers, section.language], () => [list(providers)]));
  const text = section.text.bind(section);

  /** @param {Provider[]} providers */
  function list(providers) {
    const columns = ['provider', 'state', 'sent', 'waiting', 'dropped', 'lastSentAt'].map((name) =>
      ({ title: text(`message.${name}`) }));
    return table(text('admin.messages'), columns, providers.map((provider) => [
      h('span', {}, text(`message.channel.${provider.channel}`), h('small', { class: 'provider-host' }, provider.host)),
      state(provider), String(provider.sent), String(provider.waiting), String(provider.dropped),
      momentText(provider.lastSentAt, section.language, 'message.never'),
    ]), text('message.none'));
  }

  /** @param {Provider} provider */
  function state({ working, lastFault, lastSentAt }) {
    if (working && (lastFault === null || (lastSentAt ?? '') > lastFault.at)) {
      return h('span', { class: 'badge', 'data-level': 'good' }, icon('check'), text('message.working'));
    }
    const time = momentText(lastFault?.at ?? null, section.language, 'message.never');
    return h('div', {},
      h('span', { class: 'badge', 'data-level': working ? 'warn' : 'bad' }, icon('absent'),
        text(working ? 'message.faulted' : 'message.failing')),
      h('small', { class: 'provider-fault' }, time, ': ', text(`message.fault.${lastFault?.code}`),
        h('code', {}, lastFault?.detail ?? '')));
  }

  return section;
}
