package programme.kit.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import programme.embedded.ProjectRoot;

/** What is committed as AsyncAPI names every topic, type, schema and example, each once. */
class AsyncApiTest {
  private static final Path DOCS = ProjectRoot.find().resolve("docs");
  private static final Path COMMITTED = DOCS.resolve("asyncapi.yaml");

  @Test
  void what_is_committed_is_what_the_types_and_their_files_say() throws IOException {
    String now = new AsyncApi(DOCS.resolve("events")).write();
    if (Boolean.getBoolean("openapi.write")) {
      Files.writeString(COMMITTED, now);
    }
    assertThat(COMMITTED)
        .as("docs/asyncapi.yaml is behind docs/events; ./programme openapi renews it")
        .content()
        .isEqualTo(now);
  }

  @Test
  void each_topic_is_a_channel_that_holds_the_types_of_its_service_and_no_other() {
    JsonNode channels = AsyncApi.read(COMMITTED).get("channels");
    Map<String, Set<String>> types =
        Stream.of(EventType.values())
            .collect(
                Collectors.groupingBy(
                    type -> "programme." + type.service(),
                    Collectors.mapping(
                        EventType::typeName, Collectors.toCollection(TreeSet::new))));
    assertThat(channels.size()).isEqualTo(types.size());
    for (JsonNode channel : channels) {
      Set<String> messages = new TreeSet<>();
      channel.get("messages").fieldNames().forEachRemaining(messages::add);
      assertThat(messages).isEqualTo(types.get(channel.get("address").asText()));
      assertThat(channel.at("/bindings/kafka/partitions").asInt()).isEqualTo(6);
    }
  }

  @Test
  void each_reference_leads_somewhere() {
    JsonNode document = AsyncApi.read(COMMITTED);
    references(document)
        .forEach(
            reference -> {
              if (reference.startsWith("#")) {
                assertThat(document.at(reference.substring(1).replace("~1", "/")).isMissingNode())
                    .as(reference)
                    .isFalse();
              } else {
                assertThat(DOCS.resolve(reference)).exists();
              }
            });
  }

  private static Stream<String> references(JsonNode node) {
    Stream<String> own =
        node.has("$ref") ? Stream.of(node.get("$ref").asText()) : Stream.<String>of();
    return Stream.concat(
        own, StreamSupport.stream(node.spliterator(), false).flatMap(AsyncApiTest::references));
  }
}
