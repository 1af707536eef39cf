// How the bench starts its browser: the same flags as the walks (support/chromium.ts).
import { chromium } from '@playwright/test';

const ARGUMENTS = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

export const launch = () => chromium.launch({ executablePath: process.env.CHROMIUM || undefined, args: ARGUMENTS });
