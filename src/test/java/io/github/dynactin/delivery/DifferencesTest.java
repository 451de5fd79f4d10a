package io.github.dynactin.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.dynactin.transport.Json;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DifferencesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      emptyValue = "",
      value = {
        "{'a':1,'b':2}                | {'b':2,'a':1}                         | ~~",
        "{'a':1.0}                    | {'a':1.00}                            | /a",
        "{'a':1.10}                   | {'a':1.10}                            | ~~",
        "{'a':1}                      | {'a':'1'}                             | /a",
        "{'a':[1,2]}                  | {'a':[2,1]}                           | /a/0 /a/1",
        "{'a':[{'b':1}]}              | {'a':[{'b':1},{'b':2}]}               | /a",
        "{'a':{'b':[{'c':true}]}}     | {'a':{'b':[{'c':false}]}}             | /a/b/0/c",
        "{}                           | {'text':{'div':'x'}}                  | /text",
        "{}                           | {'meta':{'versionId':'1','source':'s'}} | ~~",
        "{'meta':{'profile':['p']}}   | {'meta':{'profile':['p','q']}}        | /meta/profile",
        "{'meta':{'tag':[{'code':'t'}]}} | {'meta':{'tag':[{'code':'s'},{'code':'t'}]}} | ~~",
        "{'meta':{'tag':[{'code':'t'}]}} | {'meta':{'tag':[{'code':'s'}]}}    | /meta/tag/0"
      })
  void namesWhatDiffers(String sent, String stored, String pointers)
      throws JsonProcessingException {
    List<String> found =
        Differences.between(
            Json.parse(sent.replace('\'', '"')), Json.parse(stored.replace('\'', '"')));
    assertThat(String.join(" ", found)).isEqualTo(pointers);
  }
}
