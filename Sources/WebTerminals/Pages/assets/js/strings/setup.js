// @ts-check
import { addTexts } from '../i18n.js';
import en from './en/setup.js';
import vi from './vi/setup.js';

addTexts({ vi, en });
