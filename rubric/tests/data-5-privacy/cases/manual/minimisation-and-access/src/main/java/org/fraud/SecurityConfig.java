package org.fraud;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

class SecurityConfig {
    SecurityFilterChain chain(HttpSecurity http) throws Exception {
        return http.oauth2ResourceServer(o -> o.jwt(j -> {})).build();
    }
}
