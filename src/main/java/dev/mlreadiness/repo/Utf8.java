package dev.mlreadiness.repo;

/** Tells whether bytes are UTF-8 without making a text of them: most files are read as bytes only. */
public final class Utf8 {

    private Utf8() {}

    /** Whether the bytes are UTF-8 as a strict decoder takes it: no overlong forms, no surrogates, nothing above U+10FFFF. */
    public static boolean isValid(byte[] bytes) {
        int i = 0;
        while (i < bytes.length) {
            int step = bytes[i] >= 0 ? 1 : sequence(bytes, i);
            if (step == 0) {
                return false;
            }
            i += step;
        }
        return true;
    }

    /** Length of the sequence of two to four bytes that begins here; 0 if it is none. */
    private static int sequence(byte[] bytes, int at) {
        int first = bytes[at] & 0xFF;
        int length = first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0;
        if (length == 0 || at + length > bytes.length) {
            return 0;
        }
        int second = bytes[at + 1] & 0xFF;
        int least = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
        int most = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
        if (second < least || second > most) {
            return 0;
        }
        for (int i = at + 2; i < at + length; i++) {
            if ((bytes[i] & 0xC0) != 0x80) {
                return 0;
            }
        }
        return length;
    }
}
