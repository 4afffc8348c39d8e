package programme.local.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import programme.local.Home;
import programme.local.Refusal;

class LoadCommandTest {
  @TempDir Path folder;

  @Test
  void the_token_is_the_files_else_the_variables_else_the_local_issuers() throws IOException {
    Home home = new Home(folder, Map.of());
    LoadCommand load = new LoadCommand();
    assertThatThrownBy(() -> load.token(home, null))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("--token-file");

    home.issuer();
    assertThat(load.token(home, " ").get().split("\\.")).hasSize(3);
    assertThat(load.token(home, "given\n").get()).isEqualTo("given");

    load.tokenFile = folder.resolve("token");
    Files.writeString(load.tokenFile, "first\n");
    Supplier<String> token = load.token(home, "given");
    assertThat(token.get()).isEqualTo("first");
    Files.writeString(load.tokenFile, "renewed\n");
    assertThat(token.get()).isEqualTo("renewed");
    Files.delete(load.tokenFile);
    assertThatThrownBy(token::get)
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("can't be read");
  }
}
