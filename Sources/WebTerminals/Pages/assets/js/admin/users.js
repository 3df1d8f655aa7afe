// @ts-check
import { addUser, endSessions, fetchUsers, resetSecret, setDisabled, setRole, staffRoles } from '../access-api.js';
import { newSecretFields, requireSame } from '../access/change-secret.js';
import { serverNow } from '../clock.js';
import { byId, h, icon, renderWhenChanged } from '../dom.js';
import { askInDialog } from '../forms/form-dialog.js';
import { actionMenu } from './action-menu.js';
import { Section } from '../sections/section.js';
import { table } from '../sections/table.js';
import { momentText } from '../sections/times.js';

/** @typedef {import('../access-api.js').User} User */

/** Those who may sign in. @param {import('../page-language.js').PageLanguage} language
 * @param {() => string | null} ownName */
export function usersSection(language, ownName) {
  /** @type {Section<User[]>} */
  const section = new Section(language, fetchUsers, (users) =>
    renderWhenChanged(byId('user-list'), [users, ownName(), section.language], () => [list(users)]));
  const text = section.text.bind(section);

  /** @param {User[]} users */
  function list(users) {
    const columns = [
      { title: text('user.name') }, { title: text('user.role') }, { title: text('user.state') },
      { title: text('user.lastSignIn') }, { title: text('user.actions'), isHidden: true, className: 'is-actions' },
    ];
    return table(text('admin.users'), columns, users.map((user) => [
      h('span', {}, user.name, user.name === ownName() && h('small', {}, text('user.self'))),
      text(`role.${user.role}`), state(user), momentText(user.lastSignInAt, section.language, 'user.never'),
      actionMenu(text('user.actionsOf', { name: user.name }), actions(user)),
    ]), text('table.empty'));
  }

  /** @param {User} user */
  function state({ disabled, lockedUntil, secretKind }) {
    const locked = lockedUntil !== null && Date.parse(lockedUntil) > serverNow();
    const [level, key, picture] = disabled ? ['bad', 'user.disabled', 'absent']
      : locked ? ['warn', 'user.locked', 'warning'] : ['good', `user.active.${secretKind}`, 'check'];
    const time = momentText(lockedUntil, section.language, 'user.never');
    return h('span', { class: 'badge', 'data-level': level }, icon(picture), text(key, { time }));
  }

  /** @param {User} user */
  function actions(user) {
    const { name, disabled } = user;
    return [
      { label: text('user.newSecret'), act: () => newSecret(user) },
      { label: text('user.changeRole'), act: () => changeRole(user) },
      { label: text('user.endSessions'), act: () => ask('endSessions', name, () => endSessions(name)) },
      disabled
        ? { label: text('user.enable'), act: () => section.perform(() => setDisabled(name, false), text('user.done.enable', { name })) }
        : { label: text('user.disable'), isGrave: true, act: () => ask('disable', name, () => setDisabled(name, true)) },
    ];
  }

  /** @param {'disable'|'endSessions'} what @param {string} name @param {() => Promise<unknown>} perform */
  async function ask(what, name, perform) {
    const isDone = await askInDialog(section.language, {
      title: text(`user.ask.${what}`, { name }), text: [text(`user.ask.${what}Text`)],
      yes: text(`user.${what}`), no: text('dialog.no'), isGrave: true, perform,
    });
    if (isDone) await section.done(text(`user.done.${what}`, { name }));
  }

  /** @param {User} user */
  async function newSecret({ name, role }) {
    const isDone = await askInDialog(section.language, {
      title: text('user.ask.newSecret', { name }), text: [text('user.ask.newSecretText')],
      fields: newSecretFields(role === 'clerk' ? 'secret.rulesClerk' : 'secret.rules'),
      yes: text('user.newSecretYes'), no: text('dialog.no'),
      perform: async (values) => resetSecret(name, requireSame(values)),
    });
    if (isDone) await section.done(text('user.done.newSecret', { name }));
  }

  /** @param {User} user */
  async function changeRole({ name, role }) {
    const isDone = await askInDialog(section.language, {
      title: text('user.ask.role', { name }), text: [text('user.ask.roleText')],
      fields: [{ name: 'role', kind: 'select', label: 'user.role', value: role, options: roleOptions() }],
      yes: text('dialog.save'), no: text('dialog.no'),
      perform: (values) => setRole(name, String(values.get('role'))),
    });
    if (isDone) await section.done(text('user.done.role', { name }));
  }

  async function add() {
    let name = '';
    const isDone = await askInDialog(section.language, {
      title: text('user.add'), text: [text('user.addText')],
      fields: [
        { name: 'name', kind: 'text', label: 'signIn.name', hint: 'signIn.nameHint', attributes: { maxlength: 40 } },
        { name: 'role', kind: 'select', label: 'user.role', hint: 'user.roleHint', value: 'clerk', options: roleOptions() },
        ...newSecretFields('secret.rulesClerk'),
      ],
      yes: text('user.add'), no: text('dialog.no'),
      perform: async (values) => {
        name = (await addUser(String(values.get('name')), String(values.get('role')), requireSame(values))).name;
      },
    });
    if (isDone) await section.done(text('user.done.add', { name }));
  }

  byId('add-user').addEventListener('click', add);
  return section;
}

const roleOptions = () => staffRoles.map((role) => ({ value: role, label: `role.${role}` }));
