package dev.mlreadiness.report;

import freemarker.cache.ClassTemplateLoader;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapperBuilder;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.Version;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;

/**
 * Renders a {@link ReportView} as one HTML page that opens from disk, loads nothing and works without script. Every
 * value is escaped by the output format, which also makes hidden characters visible, so that no template can forget to;
 * a content policy with hashes lets nothing but the page's own style and script run.
 */
public final class HtmlReport {

    /** Names of the files next to the page under {@link Assets#LINKED}. */
    public static final String STYLE = "mlreadiness.css";

    public static final String SCRIPT = "mlreadiness.js";

    private static final Version FREEMARKER = Configuration.VERSION_2_3_34;

    private final String style = resource(STYLE);
    private final String script = resource(SCRIPT);
    private final Template page;

    public HtmlReport() {
        Configuration configuration = new Configuration(FREEMARKER);
        configuration.setTemplateLoader(new ClassTemplateLoader(HtmlReport.class, ""));
        configuration.setDefaultEncoding("UTF-8");
        configuration.setLocale(Locale.ROOT);
        configuration.setNumberFormat("computer");
        configuration.setTimeZone(TimeZone.getTimeZone("UTC"));
        configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        configuration.setAPIBuiltinEnabled(false);
        configuration.setLogTemplateExceptions(false);
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setObjectWrapper(new DefaultObjectWrapperBuilder(FREEMARKER).build());
        configuration.setRegisteredCustomOutputFormats(List.of(VisibleHtml.INSTANCE));
        try {
            this.page = configuration.getTemplate("index.ftlh", Locale.ROOT);
        } catch (IOException e) {
            throw new IllegalStateException("The page's template is missing or broken", e);
        }
    }

    /** The page. */
    public String render(ReportView view, Assets assets) {
        boolean inline = assets == Assets.INLINE;
        Map<String, Object> model = Map.of(
                "view", view,
                "inline", inline,
                "style", style,
                "script", script,
                "policy", policy(inline));
        StringWriter out = new StringWriter(64 * 1024);
        try {
            page.process(model, out);
        } catch (TemplateException | IOException e) {
            throw new IllegalStateException("The page's template is broken", e);
        }
        return out.toString();
    }

    /** Content of {@link #STYLE}. */
    public String style() {
        return style;
    }

    /** Content of {@link #SCRIPT}. */
    public String script() {
        return script;
    }

    private String policy(boolean inline) {
        String styles = inline ? "'sha256-" + hash(style) + "'" : "'self'";
        String scripts = inline ? "'sha256-" + hash(script) + "'" : "'self'";
        return "default-src 'none'; style-src " + styles + "; script-src " + scripts
                + "; base-uri 'none'; form-action 'none'";
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String resource(String name) {
        try (InputStream in = HtmlReport.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new IllegalStateException("Missing resource " + name, e);
        }
    }
}
