// @ts-check
import { addTexts } from '../i18n.js';
import en from './en/clerk.js';
import vi from './vi/clerk.js';

addTexts({ vi, en });
