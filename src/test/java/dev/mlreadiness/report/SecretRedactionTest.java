package dev.mlreadiness.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretRedactionTest {

    /** Put together here, so that no scanner takes this file for a leak. */
    private static final String GITHUB = "ghp" + "_16C7e42F292c6912E7710c838347Ae178B4a";

    private static final String AWS = "AKIA" + "IOSFODNN7EXA3PLE";

    @Test
    void tokensOfProviders() {
        assertThat(SecretRedaction.line("t = '" + GITHUB + "'")).isEqualTo("t = '[redacted]'");
        assertThat(SecretRedaction.line("export AWS_ACCESS=" + AWS + " # prod"))
                .isEqualTo("export AWS_ACCESS=[redacted] # prod");
        assertThat(SecretRedaction.line(GITHUB + " and " + AWS)).isEqualTo("[redacted] and [redacted]");
    }

    @Test
    void literalsAfterNames() {
        assertThat(SecretRedaction.line("DB_PASSWORD = \"hunter2\"")).isEqualTo("DB_PASSWORD = \"[redacted]\"");
        assertThat(SecretRedaction.line("{\"client_secret\": \"abcd1234\"}"))
                .isEqualTo("{\"client_secret\": \"[redacted]\"}");
        assertThat(SecretRedaction.line("api_key: 9f8e7d6c5b4a39281706f5e4d3c2b1a0"))
                .isEqualTo("api_key: [redacted]");
        assertThat(SecretRedaction.line("connect('postgres://ml:s3cr3t@db/x')"))
                .isEqualTo("connect('postgres://ml:[redacted]@db/x')");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tokenizer = AutoTokenizer.from_pretrained(\"bert-base-uncased\")",
                "pad_token = \"[PAD]\"",
                "df.merge(other, key=\"customer_identifier_2\")",
                "password = os.environ[\"DB_PASSWORD\"]",
                "key = hf_bert_base_uncased_v2_finetuned",
                "sort_key: created_at_timestamp_2020_with_zone",
                "url = 'https://user@host/path'",
                "url = 'postgres://ml:${PASSWORD}@db/x'",
                "max_tokens = 4096",
                ""
            })
    void ordinaryLinesStay(String line) {
        assertThat(SecretRedaction.line(line)).isSameAs(line);
    }

    @Test
    void bodiesOfPrivateKeys() {
        String begin = "-----BEGIN RSA " + "PRIVATE KEY-----";
        assertThat(SecretRedaction.lines(
                        List.of("x = 1", begin, "MIIEpAIBAAKC", "-----END RSA PRIVATE KEY-----", "y = 2")))
                .containsExactly("x = 1", begin, "[redacted]", "-----END RSA PRIVATE KEY-----", "y = 2");
    }

    @Test
    void longLinesTakeLinearTime() {
        for (String piece :
                List.of("password='", "key=", "://a:", "a.b/", "token = \"x", "\"", "ghp_", "secret\"]: ")) {
            String line = piece.repeat(200_000);
            long start = System.nanoTime();
            SecretRedaction.line(line);
            assertThat((System.nanoTime() - start) / 1_000_000).as(piece).isLessThan(8_000);
        }
    }
}
