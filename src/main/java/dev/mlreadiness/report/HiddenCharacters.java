package dev.mlreadiness.report;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import java.util.Locale;

/**
 * JSON escapes for characters that {@link VisibleText} shows as escapes, so that a terminal that prints the file is not
 * steered by it.
 */
final class HiddenCharacters extends CharacterEscapes {

    static final HiddenCharacters INSTANCE = new HiddenCharacters();

    private static final long serialVersionUID = 1;

    private HiddenCharacters() {}

    @Override
    public int[] getEscapeCodesForAscii() {
        int[] escapes = CharacterEscapes.standardAsciiEscapesForJSON();
        escapes[0x7f] = CharacterEscapes.ESCAPE_STANDARD;
        return escapes;
    }

    @Override
    public SerializableString getEscapeSequence(int c) {
        boolean hidden = c > 0x7e && c <= 0xffff && !Character.isSurrogate((char) c) && VisibleText.isHidden(c);
        return hidden ? new SerializedString(String.format(Locale.ROOT, "\\u%04x", c)) : null;
    }

    /** The text with lone surrogates, which UTF-8 cannot hold, replaced by U+FFFD; null becomes empty. */
    static String wellFormed(String text) {
        if (text == null) {
            return "";
        }
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return replaced(text);
            }
        }
        return text;
    }

    private static String replaced(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xfffd : c)
                .forEach(out::appendCodePoint);
        return out.toString();
    }
}
