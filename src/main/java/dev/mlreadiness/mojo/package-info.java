/** The goals: parameters in, reports out, failure. */
package dev.mlreadiness.mojo;
