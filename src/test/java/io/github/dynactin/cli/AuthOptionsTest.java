package io.github.dynactin.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import io.github.dynactin.testing.PrivateFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** Who asks, and by which way: what fits together, and what is told if it doesn't. */
class AuthOptionsTest {
  private static final String CANARY = "canary-s3cret";

  @TempDir Path folder = Path.of("");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--token-file FILE --basic-user me | choose one",
        "--basic-user me --smart-client-id it | choose one",
        "--basic-user me | --basic-user needs --password-file or DYNACTIN_PASSWORD.",
        "--basic-user a:b --password-file FILE | a user name holds no colon",
        "--password-file FILE | --password-file needs --basic-user.",
        "--smart-client-id it | --smart-client-id needs --smart-key.",
        "--smart-key FILE | --smart-key needs --smart-client-id.",
        "--smart-scope x | --smart-scope needs --smart-client-id.",
        "--smart-client-id it --smart-key FILE | --smart-key: the file is neither PEM nor",
        "--token-file nowhere | --token-file: the file can't be read."
      })
  void tellsWhatDoesNotFitTogether(String args, String message) throws IOException {
    AuthOptions options = parsed(new AuthOptions(), args);
    assertThatThrownBy(() -> options.credentials(Map.of()))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining(message)
        .satisfies(e -> assertThat(e.toString()).doesNotContain(CANARY));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--client-key FILE | --client-key needs --client-cert.",
        "--client-cert FILE | --client-cert needs --client-key, or the password",
        "--client-cert FILE --client-key FILE | the file holds no private key",
        "--trust FILE | --trust: the file isn't PKCS#12",
        "--trust-password-file FILE | --trust-password-file needs --trust.",
        "--proxy here | --proxy: a proxy is given as HOST:PORT.",
        "--proxy-user me | --proxy-user needs --proxy.",
        "--proxy here:80 --proxy-user me | needs --proxy-password-file or DYNACTIN_PROXY_PASSWORD."
      })
  void tellsWhatIsNoWay(String args, String message) throws IOException {
    NetworkOptions options = parsed(new NetworkOptions(), args);
    assertThatThrownBy(() -> options.network(Map.of()))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining(message)
        .satisfies(e -> assertThat(e.toString()).doesNotContain(CANARY));
  }

  @Test
  void takesSecretsFromTheEnvironmentWhereNoFileIsNamed() throws IOException {
    Map<String, String> environment =
        Map.of("DYNACTIN_PASSWORD", CANARY, "DYNACTIN_PROXY_PASSWORD", CANARY);
    AuthOptions basic = parsed(new AuthOptions(), "--basic-user me");
    assertThat(basic.credentials(environment).toString()).doesNotContain(CANARY);
    NetworkOptions proxy = parsed(new NetworkOptions(), "--proxy here:80 --proxy-user me");
    assertThat(proxy.network(environment).toString()).contains("here").doesNotContain(CANARY);
    AuthOptions none = parsed(new AuthOptions(), "");
    assertThat(none.isGiven()).isFalse();
    assertThatCode(() -> none.credentials(Map.of("DYNACTIN_TOKEN", CANARY)))
        .doesNotThrowAnyException();
    assertThatThrownBy(() -> none.credentials(Map.of("DYNACTIN_TOKEN", CANARY + " x")))
        .hasMessage("DYNACTIN_TOKEN: no token, or more than one.");
  }

  @Test
  void printsWhatToRegisterAndNoMore() throws IOException, JOSEException {
    String jwk = new ECKeyGenerator(Curve.P_384).keyID("k-1").generate().toJSONString();
    Path key = PrivateFiles.write(folder.resolve("key.json"), jwk);
    Ran ran = Ran.dynactin("jwks", "--smart-key", key);
    assertThat(ran.code()).isZero();
    assertThat(ran.out()).contains("\"keys\"", "k-1", "ES384").doesNotContain("\"d\"");
    assertThat(Ran.dynactin("jwks", "--smart-key", folder.resolve("nowhere")).code()).isEqualTo(78);
  }

  private <T> T parsed(T options, String args) throws IOException {
    Path file = folder.resolve("file");
    if (!Files.exists(file)) {
      PrivateFiles.write(file, CANARY);
    }
    String line = args.replace("FILE", file.toString());
    CommandLine.populateCommand(options, line.isEmpty() ? new String[0] : line.split(" ", -1));
    return options;
  }
}
