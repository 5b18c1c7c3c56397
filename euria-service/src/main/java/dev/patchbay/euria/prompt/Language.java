package dev.patchbay.euria.prompt;

/** In which language; ISO 639-1. */
public enum Language {
    DE,
    EN,
    FR,
    IT
}
