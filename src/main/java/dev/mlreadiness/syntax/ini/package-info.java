/** Sections and keys: configparser files such as setup.cfg and tox.ini, Java properties, systemd units. */
package dev.mlreadiness.syntax.ini;
