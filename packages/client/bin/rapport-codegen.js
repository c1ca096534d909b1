#!/usr/bin/env node
import '../dist/codegen/command.js';
