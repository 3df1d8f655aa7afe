// @ts-check
import { addTexts } from '../i18n.js';
import en from './en/screens.js';
import vi from './vi/screens.js';

addTexts({ vi, en });
