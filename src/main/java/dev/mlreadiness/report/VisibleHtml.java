package dev.mlreadiness.report;

import freemarker.core.CommonMarkupOutputFormat;
import freemarker.core.CommonTemplateMarkupOutputModel;
import freemarker.template.utility.StringUtil;
import java.io.IOException;
import java.io.Writer;

/**
 * HTML whose escaping also shows hidden characters. It takes the name, and so the place, of the standard format of
 * {@code .ftlh} files: whatever a template prints passes here.
 */
final class VisibleHtml extends CommonMarkupOutputFormat<VisibleHtml.Markup> {

    static final VisibleHtml INSTANCE = new VisibleHtml();

    private VisibleHtml() {}

    @Override
    public String getName() {
        return "HTML";
    }

    @Override
    public String getMimeType() {
        return "text/html";
    }

    @Override
    public void output(String text, Writer out) throws IOException {
        StringUtil.XHTMLEnc(visible(text), out);
    }

    @Override
    public String escapePlainText(String text) {
        return StringUtil.XHTMLEnc(visible(text));
    }

    @Override
    public boolean isLegacyBuiltInBypassed(String builtIn) {
        return builtIn.equals("html") || builtIn.equals("xml") || builtIn.equals("xhtml");
    }

    @Override
    protected Markup newTemplateMarkupOutputModel(String plainText, String markup) {
        return new Markup(plainText, markup);
    }

    /** Line breaks stay: those of the repository are escapes in the view already, the others are the report's own. */
    private static String visible(String text) {
        if (text.indexOf('\n') < 0) {
            return VisibleText.of(text);
        }
        StringBuilder out = new StringBuilder(text.length());
        int start = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
            out.append(VisibleText.of(text.substring(start, end))).append('\n');
            start = end + 1;
        }
        return out.append(VisibleText.of(text.substring(start))).toString();
    }

    /** Markup of this format. */
    static final class Markup extends CommonTemplateMarkupOutputModel<Markup> {

        private Markup(String plainText, String markup) {
            super(plainText, markup);
        }

        @Override
        public VisibleHtml getOutputFormat() {
            return INSTANCE;
        }
    }
}
