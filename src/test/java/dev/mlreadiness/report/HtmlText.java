package dev.mlreadiness.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Looks into rendered pages. */
final class HtmlText {

    private static final Pattern TAG =
            Pattern.compile("<(/?[a-zA-Z][a-zA-Z0-9]*)((?:\\s+[a-zA-Z-]+(?:=\"[^\"<]*\")?)*)\\s*/?>");
    private static final Pattern ATTRIBUTE = Pattern.compile("([a-zA-Z-]+)(?:=\"([^\"]*)\")?");

    private HtmlText() {}

    /** Tags with the names of their attributes, in order. */
    static List<String> skeleton(String page) {
        List<String> tags = new ArrayList<>();
        Matcher tag = TAG.matcher(withoutStyleAndScript(page));
        while (tag.find()) {
            StringBuilder text = new StringBuilder(tag.group(1));
            Matcher attribute = ATTRIBUTE.matcher(tag.group(2));
            while (attribute.find()) {
                text.append(' ').append(attribute.group(1));
            }
            tags.add(text.toString());
        }
        return tags;
    }

    /** Values of an attribute, in order. */
    static List<String> attribute(String page, String name) {
        List<String> values = new ArrayList<>();
        Matcher tag = TAG.matcher(withoutStyleAndScript(page));
        while (tag.find()) {
            Matcher attribute = ATTRIBUTE.matcher(tag.group(2));
            while (attribute.find()) {
                if (attribute.group(1).equals(name)) {
                    values.add(attribute.group(2));
                }
            }
        }
        return values;
    }

    /** What is left when every tag that has the form of a tag is taken away. */
    static String text(String page) {
        return TAG.matcher(withoutStyleAndScript(page)).replaceAll("").replace("<!doctype html>", "");
    }

    private static String withoutStyleAndScript(String page) {
        return page.replaceAll("(?s)<style>.*?</style>", "").replaceAll("(?s)<script>.*?</script>", "");
    }
}
