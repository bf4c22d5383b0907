package dev.mlreadiness.syntax.text;

import java.util.Optional;

/**
 * Name and version of a package by the name of its file.
 *
 * @param name as the file has it
 * @param version as the file has it
 */
public record PackageFile(String name, String version) {

    /** {@code .../numpy-1.26.4-py312heda63a1_0.conda}: version and build are the last two parts. */
    public static Optional<PackageFile> conda(String address) {
        String file = file(address);
        String stem = file.endsWith(".conda")
                ? file.substring(0, file.length() - ".conda".length())
                : file.endsWith(".tar.bz2") ? file.substring(0, file.length() - ".tar.bz2".length()) : "";
        int build = stem.lastIndexOf('-');
        int version = build < 0 ? -1 : stem.lastIndexOf('-', build - 1);
        return version <= 0
                ? Optional.empty()
                : Optional.of(new PackageFile(stem.substring(0, version), stem.substring(version + 1, build)));
    }

    /** {@code .../torch-2.3.1-cp311-cp311-linux_x86_64.whl} and {@code .../antlr4-4.9.3.tar.gz}. */
    public static Optional<PackageFile> pypi(String address) {
        String file = file(address);
        if (file.endsWith(".whl")) {
            String[] parts = file.split("-", 4);
            return parts.length < 3 ? Optional.empty() : Optional.of(new PackageFile(parts[0], decoded(parts[1])));
        }
        int end = file.endsWith(".tar.gz") ? file.length() - 7 : file.endsWith(".zip") ? file.length() - 4 : 0;
        int version = file.substring(0, end).lastIndexOf('-');
        return version <= 0
                ? Optional.empty()
                : Optional.of(new PackageFile(file.substring(0, version), file.substring(version + 1, end)));
    }

    private static String decoded(String version) {
        return version.replace("%2B", "+").replace("%2b", "+");
    }

    private static String file(String address) {
        int fragment = address.indexOf('#');
        String path = fragment < 0 ? address : address.substring(0, fragment);
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
