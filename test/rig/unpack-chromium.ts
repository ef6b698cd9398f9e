/*
 * Run as a process of its own, with TMPDIR naming an empty folder: unpacks the Chromium of @sparticuz/chromium there,
 * with the libraries and fonts it needs. The package unpacks into TMPDIR, wherever that is, and silently takes what
 * another version left there; its libraries come only where it believes to be on AWS Lambda.
 */
import chromium from '@sparticuz/chromium';

await chromium.executablePath();
