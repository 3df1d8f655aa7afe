// @ts-check
import { addTexts } from '../i18n.js';
import en from './en/admin.js';
import vi from './vi/admin.js';

addTexts({ vi, en });
