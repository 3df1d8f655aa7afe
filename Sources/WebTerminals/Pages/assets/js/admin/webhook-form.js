// @ts-check

/** @typedef {import('../webhook-api.js').Webhook} Webhook */
/** @typedef {import('../webhook-api.js').WebhookDraft} WebhookDraft */

/** The steps of a ticket, by their events. */
const ticketKinds = [
  'ticketIssued', 'ticketCalled', 'ticketRecalled', 'serviceStarted', 'serviceFinished', 'ticketNoShow', 'ticketPutBack',
  'ticketParked', 'ticketResumed', 'ticketTransferred', 'ticketCancelled', 'ticketMerged', 'ticketExpired',
  'serviceChanged', 'serviceAdded', 'actionUndone',
];

/**
 * What a list of kinds is called: `all`, `tickets`, or `own` for one that was chosen through the API.
 * @param {string[]|null} kinds
 */
export function kindsName(kinds) {
  if (kinds === null) return 'all';
  return [...kinds].sort().join() === [...ticketKinds].sort().join() ? 'tickets' : 'own';
}

/** @param {Webhook | null} webhook the one that is changed @returns {import('../forms/fields.js').Field[]} */
export function webhookFields(webhook) {
  const chosen = webhook === null ? 'tickets' : kindsName(webhook.kinds);
  const names = chosen === 'own' ? ['own', 'all', 'tickets'] : ['all', 'tickets'];
  return [
    {
      name: 'name', kind: 'text', label: 'webhook.name', hint: 'webhook.nameHint', value: webhook?.name,
      attributes: { maxlength: 60 },
    },
    {
      name: 'url', kind: 'text', label: 'webhook.url', hint: 'webhook.urlHint', value: webhook?.url,
      attributes: { maxlength: 2000, inputmode: 'url', placeholder: 'https://' },
    },
    {
      name: 'kinds', kind: 'select', label: 'webhook.kinds', hint: 'webhook.kindsHint', value: chosen,
      options: names.map((name) => ({ value: name, label: `webhook.kinds.${name}` })),
    },
  ];
}

/** @param {FormData} values @param {Webhook | null} webhook @returns {WebhookDraft} */
export function draftOf(values, webhook) {
  const chosen = String(values.get('kinds'));
  const kinds = chosen === 'all' ? null : chosen === 'tickets' ? ticketKinds : webhook?.kinds ?? null;
  return { name: String(values.get('name')), url: String(values.get('url')).trim(), kinds };
}
