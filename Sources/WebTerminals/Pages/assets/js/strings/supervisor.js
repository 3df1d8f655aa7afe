// @ts-check
import { addTexts } from '../i18n.js';
import en from './en/supervisor.js';
import vi from './vi/supervisor.js';

addTexts({ vi, en });
