package dev.patchbay.kit.example;

import jakarta.inject.Singleton;

import dev.patchbay.kit.call.TestProvider;

/** The provider of the service that these tests are. */
@Singleton
class ExampleProvider extends TestProvider {
}
